// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.controller.web.Listen;
import dev.vedette.controller.web.TestClient;
import dev.vedette.controller.web.WebServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HealthRoutesTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Beats beats = new Beats(nanos::get);
  private final Beats.Beat planner = beats.add("planner", Duration.ofSeconds(10));

  @AutoClose
  private final WebServer server =
      new WebServer(
          new Listen("127.0.0.1", 0),
          List.of(
              new HealthRoutes(
                  beats::checks,
                  () ->
                      List.of(
                          new HealthCheck("disk", now -> Optional.of("it is full; free some")),
                          new HealthCheck(
                              "store",
                              now -> {
                                throw new IllegalStateException("closed");
                              })),
                  InstantSource.fixed(Instant.EPOCH))));

  private final TestClient client = new TestClient(server.start());

  @Test
  void isAliveWhileItsLoopsMove() {
    nanos.set(Duration.ofSeconds(10).toNanos());
    assertThat(client.get("/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void isNotAliveWhenALoopStandsStillAndIsAgainWhenItMoves() {
    nanos.set(Duration.ofSeconds(11).toNanos());
    var answer = client.get("/healthz");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"loop planner\"", "has not moved for 11 s");
    planner.beat();
    assertThat(client.get("/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void isNotReadyForEachReasonThereIs() {
    var answer = client.get("/readyz");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("it is full; free some", "cannot be looked at: closed");
  }
}
