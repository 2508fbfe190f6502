// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.hush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.controller.alerting.Hush.Origin;
import dev.vedette.controller.ledger.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link OrderRepository} must keep. */
public abstract class OrderRepositoryContract {
  private static final Instant T0 = Instant.parse("2026-11-22T03:12:40.125Z");

  protected abstract Transactions transactions();

  protected abstract OrderRepository orders();

  @Test
  void findsAnOrderAsItWasAskedFor() {
    Spell spell = Spells.hold(Spells.everyPart(), T0, Duration.ofMinutes(15));

    Order added = add(spell);

    assertThat(added).isEqualTo(new Order(1, spell));
    assertThat(find(1)).contains(added);
    assertThat(find(2)).isEmpty();
  }

  @Test
  void isInForceFromItsFirstInstantToTheLastBeforeItsEnd() {
    Order order = add(Spells.hold(Spells.login(), T0, Duration.ofMinutes(15)));
    Instant end = T0.plus(Duration.ofMinutes(15));

    assertThat(inForce(T0.minusMillis(1))).isEmpty();
    assertThat(inForce(T0)).containsExactly(order);
    assertThat(inForce(end.minusMillis(1))).containsExactly(order);
    assertThat(inForce(end)).isEmpty();
  }

  @Test
  void isOverFromTheInstantSomebodyEndsItAndWasInForceBefore() {
    Order order = add(Spells.hold(Spells.login(), T0, Duration.ofMinutes(15)));
    Instant early = T0.plusSeconds(60);

    end(order, early);

    assertThat(inForce(early)).isEmpty();
    assertThat(inForce(early.minusMillis(1))).hasSize(1);
  }

  @Test
  void listsTheLatestOfEachOriginFirst() {
    add(Spells.hold(Spells.login(), T0, Duration.ofMinutes(15)));
    add(Spells.silence(Spells.login(), T0, Duration.ofMinutes(15)));
    add(Spells.hold(Spells.login(), T0.plusSeconds(1), Duration.ofMinutes(15)));

    assertThat(latest(Origin.HOLD, 9)).extracting(Order::number).containsExactly(3L, 1L);
    assertThat(latest(Origin.HOLD, 1)).extracting(Order::number).containsExactly(3L);
    assertThat(latest(Origin.SILENCE, 9)).extracting(Order::number).containsExactly(2L);
  }

  private Optional<Order> find(long number) {
    return transactions().read(tx -> orders().find(tx, number));
  }

  private Order add(Spell spell) {
    return transactions().write(tx -> orders().add(tx, spell));
  }

  private void end(Order order, Instant at) {
    transactions()
        .write(
            tx -> {
              orders().end(tx, order.number(), at);
              return true;
            });
  }

  private List<Order> inForce(Instant at) {
    return transactions().read(tx -> orders().inForce(tx, at));
  }

  private List<Order> latest(Origin origin, int limit) {
    return transactions().read(tx -> orders().latest(tx, origin, limit));
  }
}
