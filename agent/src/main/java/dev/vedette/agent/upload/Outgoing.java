// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.upload;

import dev.vedette.agent.spool.Spool;
import dev.vedette.agent.spool.SpoolRecord;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.wire.Protocol;
import dev.vedette.checks.model.wire.ReportAnswer;
import dev.vedette.checks.model.wire.ReportAnswer.Fate;
import dev.vedette.checks.model.wire.ReportAnswer.RunAnswer;
import dev.vedette.checks.model.wire.SlotMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The spool's reports on their way out: what goes next, and what an answer means for it. */
public final class Outgoing {
  private static final int STRIKES = 3;

  private final Spool spool;
  private final Quarantine quarantine;
  private final Consumer<RunId> settled;
  private final Consumer<Collection<SlotMessage>> lost;
  private final Map<RunId, Integer> strikes = new HashMap<>();

  /**
   * Makes one.
   *
   * @param settled hears of each run whose report is kept by the controller, or in quarantine
   * @param lost hears of leases that an answer says are gone
   */
  public Outgoing(
      Spool spool,
      Quarantine quarantine,
      Consumer<RunId> settled,
      Consumer<Collection<SlotMessage>> lost) {
    this.spool = spool;
    this.quarantine = quarantine;
    this.settled = settled;
    this.lost = lost;
  }

  /** What goes next, at most so many. */
  List<SpoolRecord> next(int most) {
    return spool.oldest(most, Protocol.MOST_BYTES);
  }

  /** Forgets what was kept. False when nothing was. */
  boolean settle(List<SpoolRecord> sent, ReportAnswer answer) {
    lost.accept(answer.lost());
    Map<String, RunAnswer> answers = new HashMap<>();
    answer.answers().forEach(one -> answers.put(one.run(), one));
    List<RunId> kept = new ArrayList<>();
    for (SpoolRecord record : sent) {
      RunAnswer one = answers.get(record.run().toString());
      if (one != null && one.fate().isKept()) {
        kept.add(record.run());
      } else if (one != null && one.fate() == Fate.REJECTED) {
        strike(record, Objects.requireNonNullElse(one.reason(), "no reason given"));
      }
    }
    settle(kept);
    return !kept.isEmpty();
  }

  /** The report was refused: after the third time it is given up. */
  void strike(SpoolRecord record, String reason) {
    if (strikes.merge(record.run(), 1, Integer::sum) >= STRIKES) {
      quarantine.add(record, reason);
      settle(List.of(record.run()));
    }
  }

  private void settle(List<RunId> runs) {
    spool.forget(runs);
    runs.forEach(strikes::remove);
    runs.forEach(settled);
  }
}
