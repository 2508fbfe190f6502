// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Event.AskRefused;
import dev.vedette.controller.alerting.Event.SlotMissed;
import dev.vedette.controller.alerting.Event.SlotOverdue;
import dev.vedette.controller.dispatch.Lapse;
import dev.vedette.controller.dispatch.Lapses;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.MissedReason;
import dev.vedette.controller.ledger.SlotEnd;
import dev.vedette.controller.ledger.SlotRepository;
import dev.vedette.controller.ledger.SlotRepository.Ending;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/**
 * What time alone does: slots that nobody will run are missed, late ones overdue, hushes begin and
 * end, lights go out, held pages are sent. Call {@link #step} about once a second.
 */
public final class Sweep {
  private static final int BATCH = 500;

  /** So that one step ends what a minute of far too much work has left. */
  private static final int MOST_ROUNDS = 50;

  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::check).thenComparing(Slot::due).thenComparing(Slot::location);

  /** The slots of the ledger and what becomes of them. */
  public record Slots(SlotRepository repository, Lapses lapses) {}

  private final Transactions transactions;
  private final Slots slots;
  private final RuleRows rows;
  private final Judgement judgement;
  private final List<IntakeListener> listeners;
  private final InstantSource clock;

  /** Who judges what is found. */
  public record Judgement(
      Judging judging, LightKeeper lights, CertificateKeeper certificates, HushKeeper hushes) {}

  public Sweep(
      Transactions transactions,
      Slots slots,
      RuleRows rows,
      Judgement judgement,
      List<IntakeListener> listeners,
      InstantSource clock) {
    this.transactions = transactions;
    this.slots = slots;
    this.rows = rows;
    this.judgement = judgement;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  /** Looks until there is nothing more to do, a batch in each transaction. */
  public void step() {
    boolean more = true;
    for (int round = 0; more && round < MOST_ROUNDS; round++) {
      more = transactions.write(this::round);
    }
  }

  /** Whether there may be more. */
  private boolean round(Transaction transaction) {
    Step step = new Step(transaction, clock.instant(), new News(listeners));
    judgement.hushes().tick(step);
    judgement.lights().tick(step);
    int most = Math.max(lapsed(step), overdue(step));
    ticks(step);
    judgement.certificates().tick(step);
    step.news().tellAfter(transaction);
    return most >= BATCH;
  }

  private int lapsed(Step step) {
    List<Lapse> lapses = slots.lapses().at(step.transaction(), step.now(), BATCH);
    lapses.stream()
        .sorted(Comparator.comparing((Lapse lapse) -> lapse.slot().slot(), ORDER))
        .forEach(lapse -> end(step, lapse));
    return lapses.size();
  }

  private void end(Step step, Lapse lapse) {
    Slot slot = lapse.slot().slot();
    long fence = lapse.slot().fence();
    Ending ending =
        slots.repository().end(step.transaction(), slot, fence, lapse.end(), step.now());
    if (ending == Ending.ENDED && slot.kind() != SlotKind.CONTROL) {
      step.news().unseen(slot);
      hear(step, slot, lapse.end());
    }
  }

  private void hear(Step step, Slot slot, SlotEnd end) {
    if (end instanceof SlotEnd.Missed missed) {
      boolean ours = missed.reason() == MissedReason.CONTROLLER_DOWN;
      judgement
          .judging()
          .hear(step, slot.check(), new SlotMissed(slot, ours, Words.of(missed.reason())));
    } else if (end instanceof SlotEnd.Skipped skipped && slot.kind() == SlotKind.CONFIRMATION) {
      String reason = Words.of(skipped.reason());
      judgement
          .judging()
          .hear(
              step, slot.check(), new AskRefused(slot.kind(), slot.location(), slot.due(), reason));
    }
  }

  private int overdue(Step step) {
    List<LedgerSlot> late = slots.repository().overdue(step.transaction(), step.now(), BATCH);
    late.stream().map(LedgerSlot::slot).sorted(ORDER).forEach(slot -> overdue(step, slot));
    return late.size();
  }

  private void overdue(Step step, Slot slot) {
    slots.repository().flagOverdue(step.transaction(), slot);
    if (slot.kind() == SlotKind.SCHEDULED) {
      step.news().unseen(slot);
      judgement.judging().hear(step, slot.check(), new SlotOverdue(slot));
    }
  }

  private void ticks(Step step) {
    rows.states()
        .due(step.transaction(), step.now(), BATCH)
        .forEach(check -> judgement.judging().hear(step, check, new Event.Tick()));
  }
}
