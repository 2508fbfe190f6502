// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.hush.Hushes;
import dev.vedette.controller.intake.Budget;
import dev.vedette.controller.intake.CertificateKeeper;
import dev.vedette.controller.intake.ExtraRuns;
import dev.vedette.controller.intake.HushKeeper;
import dev.vedette.controller.intake.Intake;
import dev.vedette.controller.intake.IntakeListener;
import dev.vedette.controller.intake.Judging;
import dev.vedette.controller.intake.LightKeeper;
import dev.vedette.controller.intake.Receiving;
import dev.vedette.controller.intake.Redefining;
import dev.vedette.controller.intake.Renaming;
import dev.vedette.controller.intake.Sweep;
import dev.vedette.controller.intake.Telling;
import dev.vedette.controller.intake.TransactionalIntake;
import dev.vedette.controller.intake.Voices;
import dev.vedette.controller.schedule.Resettling;
import dev.vedette.controller.store.SqliteCertificates;
import java.time.Duration;
import java.util.List;

/** Takes reports, judges them, and decides whom to tell. */
record AlertParts(Intake intake, Sweep sweep, Renaming renaming, Redefining redefining) {
  /** A location whose agents are silent for so long is dark. */
  private static final Duration UNTIL_GONE = Duration.ofSeconds(30);

  /** Of one agent; agents do not say yet. */
  private static final int CAPACITY = 100;

  static AlertParts of(
      Repositories repositories,
      SlotParts slots,
      PagingParts paging,
      LiveDefinitions live,
      List<IntakeListener> listeners,
      Time time) {
    Hushes hushes = new Hushes(live, repositories.orders());
    Telling telling = new Telling(paging.incidents(), paging.outbox());
    Budget budget =
        new Budget(
            location -> CAPACITY * slots.agents().live(location, time.clock().instant()).size());
    Judging judging =
        new Judging(
            live,
            repositories.rules(),
            repositories.renames(),
            new ExtraRuns(slots.requests(), budget, live),
            telling,
            hushes);
    Voices voices = new Voices(slots.agents(), time.start(), UNTIL_GONE);
    LightKeeper lights =
        new LightKeeper(live, repositories.rules(), voices, judging, telling, hushes);
    CertificateKeeper certificates =
        new CertificateKeeper(new SqliteCertificates(), live, repositories.rules(), telling);
    Receiving receiving =
        new Receiving(
            new Receiving.Rows(
                repositories.planning().slots(), repositories.runs(), repositories.renames()),
            live,
            judging,
            lights,
            certificates);
    return new AlertParts(
        new TransactionalIntake(
            repositories.ledger(), repositories.details(), receiving, listeners, time.clock()),
        new Sweep(
            repositories.ledger(),
            new Sweep.Slots(repositories.planning().slots(), slots.lapses()),
            repositories.rules(),
            new Sweep.Judgement(
                judging,
                lights,
                certificates,
                new HushKeeper(hushes, repositories.rules(), judging)),
            listeners,
            time.clock()),
        new Renaming(
            repositories.ledger(),
            new Renaming.Rows(
                repositories.renames(), new Resettling(repositories.planning(), SlotParts.SHARDS)),
            telling,
            live,
            listeners,
            time.clock()),
        new Redefining(
            repositories.ledger(),
            repositories.rules(),
            judging,
            certificates,
            listeners,
            time.clock()));
  }
}
