// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import static dev.vedette.agent.run.Samples.DUE;
import static dev.vedette.agent.run.Samples.lease;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaseBookTest {
  private final LeaseBook book = new LeaseBook();
  private final Lease lease = lease(DUE, 1);

  @Test
  void holdsALeaseUntilItEnds() {
    assertThat(book.add(lease)).isTrue();
    assertThat(book.start(lease.run())).isTrue();

    assertThat(book.holding()).containsExactly(lease.message());
    book.end(lease.run());
    assertThat(book.holding()).isEmpty();
  }

  @Test
  void takesALeaseOnce() {
    book.add(lease);

    assertThat(book.add(lease)).isFalse();
    assertThat(book.add(lease(DUE, 2))).as("a new fence is a new lease").isTrue();
  }

  @Test
  void startsALeaseOnce() {
    book.add(lease);
    book.start(lease.run());

    assertThat(book.start(lease.run())).isFalse();
    assertThat(book.giveBack(lease.run())).isFalse();
  }

  @Test
  void neitherStartsNorRenewsWhatWasLost() {
    book.add(lease);
    book.lose(List.of(lease.message()));

    assertThat(book.isWaiting(lease.run())).isFalse();
    assertThat(book.start(lease.run())).isFalse();
    assertThat(book.holding()).isEmpty();
  }

  @Test
  void losesOnlyTheFenceThatIsNamed() {
    Lease newer = lease(DUE, 2);
    book.add(lease);
    book.add(newer);
    book.lose(List.of(lease.message()));

    assertThat(book.waiting()).containsExactly(newer);
  }

  @Test
  void remembersALostRunUnderWayUntilItsReportIsKept() {
    book.add(lease);
    book.start(lease.run());
    book.lose(List.of(lease.message()));

    assertThat(book.holding()).isEmpty();
    assertThat(book.oldestDue()).contains(DUE);
    book.end(lease.run());
    assertThat(book.oldestDue()).isEmpty();
  }

  @Test
  void knowsTheOldestOfWhatIsLeft() {
    Lease second = lease(DUE, 2);
    Lease later = lease(DUE.plusSeconds(1), 3);
    List.of(later, lease, second).forEach(book::add);

    assertThat(book.oldestDue()).contains(DUE);
    book.end(lease.run());
    assertThat(book.oldestDue()).contains(DUE);
    book.lose(List.of(second.message()));
    assertThat(book.oldestDue()).contains(DUE.plusSeconds(1));
    book.end(later.run());
    assertThat(book.oldestDue()).isEmpty();
  }

  @Test
  void countsWhatIsLeft() {
    book.add(lease);
    book.add(lease);
    book.add(lease(DUE, 2));
    assertThat(book.count(CheckKind.HTTP)).isEqualTo(2);
    assertThat(book.count(CheckKind.BROWSER)).isZero();

    book.end(lease.run());
    book.end(lease.run());
    assertThat(book.count(CheckKind.HTTP)).isEqualTo(1);
    assertThat(book.size()).isEqualTo(1);
  }

  @Test
  void doesNotStartWhatGoesBack() {
    book.add(lease);

    assertThat(book.giveBack(lease.run())).isTrue();
    assertThat(book.start(lease.run())).isFalse();
    assertThat(book.waiting()).isEmpty();
    assertThat(book.oldestDue()).as("until the controller has it").contains(DUE);
  }
}
