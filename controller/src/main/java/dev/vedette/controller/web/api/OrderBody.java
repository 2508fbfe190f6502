// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.hush.MatchCodec;
import dev.vedette.controller.hush.Order;
import dev.vedette.controller.hush.Spell;
import java.time.Instant;
import java.util.List;

/**
 * A silence or a hold.
 *
 * @param inForce whether it hushes now
 */
record OrderBody(
    long id,
    String kind,
    JsonNode match,
    String because,
    Instant from,
    Instant until,
    boolean inForce,
    Matched checks) {
  /**
   * The live checks that it is about.
   *
   * @param names of the first five, in order of id
   */
  record Matched(int count, List<String> names) {
    private static final int MOST = 5;

    static Matched of(Spell spell, DefinitionSet live) {
      List<String> ids =
          live.checks().values().stream()
              .map(LiveCheck::definition)
              .filter(check -> check.cadence().enabled() && spell.isAbout(check))
              .map(CheckDefinition::id)
              .map(CheckId::value)
              .sorted()
              .toList();
      return new Matched(ids.size(), ids.stream().limit(MOST).toList());
    }
  }

  static OrderBody of(Order order, DefinitionSet live, Instant now) {
    Spell spell = order.spell();
    return new OrderBody(
        order.number(),
        Words.of(spell.hush().origin()),
        MatchCodec.node(spell.match()),
        spell.hush().why(),
        spell.from(),
        spell.hush().until(),
        spell.covers(now),
        Matched.of(spell, live));
  }
}
