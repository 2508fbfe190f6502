// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of slots must do. */
public abstract class SlotRepositoryContract {
  private static final Instant DUE = Instant.parse("2026-01-01T00:00:00.250Z");
  private static final Slot SLOT =
      new Slot(new CheckId("home"), new LocationId("eu-west"), DUE, SlotKind.SCHEDULED);
  private static final RunId RUN = RunIds.of(SLOT, 0, new AgentId("a"));
  private static final SlotEnd DONE = new SlotEnd.Done(RUN, false);

  protected abstract Transactions transactions();

  protected abstract SlotRepository slots();

  @Test
  void givesBackWhatWasInserted() {
    insert(SLOT);
    assertThat(find(SLOT)).isEqualTo(LedgerSlot.planned(SLOT, terms(DUE)));
  }

  @Test
  void insertsASlotOnlyOnceEvenAfterItHasEnded() {
    insert(SLOT);
    end(0, DONE);
    assertThat(insert(SLOT)).isEmpty();
    assertThat(find(SLOT).isOpen()).isFalse();
  }

  @Test
  void tellsWhichOfTheSlotsAreNew() {
    Slot next = new Slot(SLOT.check(), SLOT.location(), DUE.plusSeconds(60), SLOT.kind());
    insert(SLOT);
    assertThat(insert(SLOT, next)).extracting(LedgerSlot::slot).containsExactly(next);
  }

  @Test
  void endsASlotExactlyOnce() {
    insert(SLOT);
    assertThat(end(0, DONE)).isEqualTo(SlotRepository.Ending.ENDED);
    assertThat(end(0, new SlotEnd.Missed(MissedReason.NO_AGENT)))
        .isEqualTo(SlotRepository.Ending.NOT_OPEN);
    assertThat(find(SLOT).standing().end()).isEqualTo(DONE);
  }

  @Test
  void endsNothingUnderAnotherFence() {
    insert(SLOT);
    assertThat(end(7, DONE)).isEqualTo(SlotRepository.Ending.OLD_FENCE);
    assertThat(find(SLOT).isOpen()).isTrue();
  }

  @Test
  void saysWhenThereIsNoSuchSlot() {
    assertThat(end(0, DONE)).isEqualTo(SlotRepository.Ending.UNKNOWN);
  }

  @Test
  void keepsEveryKindOfEnd() {
    List<SlotEnd> ends =
        List.of(
            new SlotEnd.Done(RUN, true),
            new SlotEnd.Missed(MissedReason.OVER_CAPACITY),
            new SlotEnd.Skipped(SkippedReason.STILL_RUNNING));
    for (int i = 0; i < ends.size(); i++) {
      Slot slot = new Slot(SLOT.check(), SLOT.location(), DUE.plusSeconds(i), SLOT.kind());
      SlotEnd end = ends.get(i);
      insert(slot);
      transactions().write(tx -> slots().end(tx, slot, 0, end, DUE));
      assertThat(find(slot).standing()).isEqualTo(new LedgerSlot.Standing(false, end, DUE));
    }
  }

  @Test
  void isOverdueAMinuteAfterItsTimeoutAndOnlyOnce() {
    insert(SLOT);
    Instant from = find(SLOT).overdueFrom();
    assertThat(overdue(from)).isEmpty();
    assertThat(overdue(from.plusMillis(1))).containsExactly(SLOT);
    transactions()
        .write(
            tx -> {
              slots().flagOverdue(tx, SLOT);
              return SLOT;
            });
    assertThat(overdue(from.plusMillis(1))).isEmpty();
    assertThat(find(SLOT).standing().overdue()).isTrue();
  }

  @Test
  void showsTheLatestSlotsOfACheckFirst() {
    Slot next = new Slot(SLOT.check(), SLOT.location(), DUE.plusSeconds(60), SLOT.kind());
    Slot other = new Slot(new CheckId("other"), SLOT.location(), DUE, SLOT.kind());
    insert(SLOT, next, other);
    List<LedgerSlot> latest =
        transactions().read(tx -> slots().latest(tx, SLOT.check(), Instant.MAX, 9));
    assertThat(latest).extracting(LedgerSlot::slot).containsExactly(next, SLOT);
  }

  private List<LedgerSlot> insert(Slot... added) {
    List<LedgerSlot> rows =
        List.of(added).stream().map(s -> LedgerSlot.planned(s, terms(s.due()))).toList();
    return transactions().write(tx -> slots().insert(tx, rows));
  }

  private SlotRepository.Ending end(long fence, SlotEnd end) {
    return transactions().write(tx -> slots().end(tx, SLOT, fence, end, DUE));
  }

  private LedgerSlot find(Slot slot) {
    return transactions().read(tx -> slots().find(tx, slot)).orElseThrow();
  }

  private List<Slot> overdue(Instant now) {
    return transactions().read(tx -> slots().overdue(tx, now, 10)).stream()
        .map(LedgerSlot::slot)
        .toList();
  }

  private static Terms terms(Instant due) {
    return new Terms("abc", "-", Duration.ofSeconds(30), due.plusSeconds(30), false, "http");
  }
}
