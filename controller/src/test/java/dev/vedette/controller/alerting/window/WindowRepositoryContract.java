// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.controller.ledger.Transactions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link WindowRepository} must keep. */
public abstract class WindowRepositoryContract {
  private static final CheckId CHECK = new CheckId("checkout");
  private static final LocationId HERE = new LocationId("eu-west");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final SeriesKey SLOW =
      SeriesKey.latencies(new RuleId("p95"), Duration.ofHours(2), "Sign in", HERE);
  private static final SeriesKey BUDGET =
      SeriesKey.tallies(new RuleId("budget"), Duration.ofMinutes(5));

  protected abstract Transactions transactions();

  protected abstract WindowRepository windows();

  private static Windows filled() {
    return Windows.NONE
        .with(SLOW, Latencies.NONE.with(NOON, 120.5).with(NOON, 0).with(NOON.plusSeconds(600), 3e6))
        .with(BUDGET, Tallies.NONE.with(NOON, HERE, true).with(NOON, HERE, false));
  }

  private void save(CheckId check, Windows before, Windows after) {
    transactions()
        .write(
            transaction -> {
              windows().save(transaction, check, before, after);
              return true;
            });
  }

  private Windows load(CheckId check) {
    return transactions().read(transaction -> windows().load(transaction, check));
  }

  @Test
  void knowsNothingOfACheckWithoutWindows() {
    assertThat(load(CHECK)).isEqualTo(Windows.NONE);
  }

  @Test
  void keepsWhatWasSaved() {
    save(CHECK, Windows.NONE, filled());

    assertThat(load(CHECK)).isEqualTo(filled());
    assertThat(load(new CheckId("checkout-2"))).isEqualTo(Windows.NONE);
  }

  @Test
  void changesTheBucketsThatDiffer() {
    save(CHECK, Windows.NONE, filled());
    Windows before = load(CHECK);
    Windows after =
        before
            .with(SLOW, before.latencies(SLOW).with(NOON, 7))
            .with(BUDGET, before.tallies(BUDGET).with(NOON.plusSeconds(300), HERE, false));
    save(CHECK, before, after);

    assertThat(load(CHECK)).isEqualTo(after);
  }

  @Test
  void deletesBucketsAndSeriesThatAreNoMore() {
    save(CHECK, Windows.NONE, filled());
    Windows before = load(CHECK);
    Windows after = before.at(NOON.plus(Duration.ofHours(2).plusMinutes(10)));
    save(CHECK, before, after);

    assertThat(after.latencies(SLOW).buckets()).hasSize(1);
    assertThat(load(CHECK)).isEqualTo(after);

    save(CHECK, after, after.only(SeriesKey::isTally));
    assertThat(load(CHECK)).isEqualTo(after.only(SeriesKey::isTally));
    assertThat(load(CHECK).series()).hasSize(1);
  }

  @Test
  void forgetsACheck() {
    save(CHECK, Windows.NONE, filled());
    save(new CheckId("other"), Windows.NONE, filled());
    transactions()
        .write(
            transaction -> {
              windows().delete(transaction, CHECK);
              return true;
            });

    assertThat(load(CHECK)).isEqualTo(Windows.NONE);
    assertThat(load(new CheckId("other"))).isEqualTo(filled());
  }
}
