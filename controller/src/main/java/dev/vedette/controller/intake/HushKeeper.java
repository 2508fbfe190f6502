// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.controller.hush.Hushes;
import dev.vedette.controller.hush.Spell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets checks hear in time when a hush begins or ends: those to which it may matter before anything
 * else happens to them. The others hear of it with their next event.
 */
public final class HushKeeper {
  private final Hushes hushes;
  private final RuleRows rows;
  private final Judging judging;

  /** What was in force when checks were last told; null after a start. */
  private volatile @Nullable List<Spell> told;

  public HushKeeper(Hushes hushes, RuleRows rows, Judging judging) {
    this.hushes = hushes;
    this.rows = rows;
    this.judging = judging;
  }

  /** Time went by. */
  void tick(Step step) {
    List<Spell> now = hushes.at(step.transaction(), step.now());
    if (!now.equals(told)) {
      rows.states().restless(step.transaction()).forEach(check -> judging.catchUp(step, check));
      step.transaction().afterCommit(() -> told = now);
    }
  }
}
