// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import dev.vedette.checks.model.Words;
import dev.vedette.controller.alerting.Hush.Mode;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.hush.Spell;
import java.time.Instant;

/**
 * What is hushed now.
 *
 * @param kind {@code maintenance}, {@code silence} or {@code hold}
 * @param why its name or reason
 * @param scope for instance {@code 3 checks page nobody}
 */
public record HushLine(String kind, String why, String scope, Instant until) {
  static HushLine of(Spell spell, DefinitionSet live) {
    long checks =
        live.checks().values().stream()
            .filter(check -> check.definition().cadence().enabled())
            .filter(check -> spell.isAbout(check.definition()))
            .count();
    String number = checks == 1 ? "1 check pages " : checks + " checks page ";
    String whom = spell.hush().mode() == Mode.MUTE ? "nobody" : "less readily";
    return new HushLine(
        Words.of(spell.hush().origin()), spell.hush().why(), number + whom, spell.hush().until());
  }
}
