// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.certificate.Known.Sight;
import dev.vedette.controller.alerting.certificate.Known.Told;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link CertificateRepository} must keep. */
public abstract class CertificateRepositoryContract {
  private static final Instant T0 = Instant.parse("2026-11-22T03:12:40Z");
  private static final CheckId HOME = new CheckId("home-page");
  private static final CheckId LOGIN = new CheckId("shop-login");

  protected abstract Transactions transactions();

  protected abstract CertificateRepository certificates();

  @Test
  void findsACertificateAsItWasSaved() {
    Known known =
        known("aa", new Told(Level.FORTNIGHT, true), place(HOME, "eu-west"), place(LOGIN, "us"));
    save(known, T0);

    assertThat(find("aa")).contains(known);
    assertThat(find("bb")).isEmpty();
  }

  @Test
  void keepsOnlyThePlacesOfTheLatestSave() {
    save(known("aa", null, place(HOME, "eu-west"), place(LOGIN, "us")), T0);
    Known fewer = known("aa", new Told(Level.DAYS, false), place(LOGIN, "us"));
    save(fewer, T0);

    assertThat(all()).containsExactly(fewer);
    assertThat(seenBy(HOME)).isEmpty();
  }

  @Test
  void findsWhatACheckSeesInOrderOfFingerprint() {
    save(known("bb", null, place(HOME, "eu-west"), place(HOME, "us")), T0);
    save(known("aa", null, place(HOME, "us")), T0);
    save(known("cc", null, place(LOGIN, "us")), T0);

    assertThat(seenBy(HOME))
        .extracting(known -> known.certificate().sha256())
        .containsExactly("aa", "bb");
  }

  @Test
  void findsThoseWhoseTickIsDue() {
    save(known("aa", null, place(HOME, "us")), T0);
    save(known("bb", null, place(HOME, "us")), T0.plusSeconds(1));
    save(known("cc", null, place(HOME, "us")), T0.minusSeconds(1));

    assertThat(due(10)).containsExactly("aa", "cc");
    assertThat(due(1)).containsExactly("aa");
  }

  @Test
  void forgetsPlacesWithTheCertificate() {
    save(known("aa", null, place(HOME, "us")), T0);
    write(tx -> certificates().delete(tx, "aa"));

    assertThat(all()).isEmpty();
    assertThat(seenBy(HOME)).isEmpty();
  }

  private List<String> due(int limit) {
    List<Known> due = transactions().read(tx -> certificates().due(tx, T0, limit));
    return due.stream().map(known -> known.certificate().sha256()).toList();
  }

  private List<Known> all() {
    return transactions().read(tx -> certificates().all(tx));
  }

  private List<Known> seenBy(CheckId check) {
    return transactions().read(tx -> certificates().seenBy(tx, check));
  }

  private Optional<Known> find(String sha256) {
    return transactions().read(tx -> certificates().find(tx, sha256));
  }

  private static Place place(CheckId check, String location) {
    return new Place(check, new LocationId(location), "shop.example.com:8443");
  }

  private static Known known(String sha256, @Nullable Told told, Place... places) {
    Map<Place, Sight> sights = new TreeMap<>();
    for (Place place : places) {
      sights.put(place, new Sight(T0, sights.size()));
    }
    Certificate certificate =
        new Certificate(sha256, "shop.example.com", "R11", T0.plusSeconds(99));
    return new Known(certificate, T0, new TreeMap<>(sights), told);
  }

  private void save(Known known, Instant wake) {
    write(tx -> certificates().save(tx, known, wake));
  }

  private void write(Consumer<Transaction> work) {
    transactions()
        .write(
            tx -> {
              work.accept(tx);
              return true;
            });
  }
}
