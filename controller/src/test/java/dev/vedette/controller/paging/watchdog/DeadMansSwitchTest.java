// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging.watchdog;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.vedette.checks.model.expression.Expression;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Template.Part;
import dev.vedette.checks.model.repository.Watchdog;
import dev.vedette.controller.paging.ReceiverHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadMansSwitchTest {
  private static final Duration EVERY = Duration.ofSeconds(60);

  private final WireMockServer outside =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private final AtomicLong nanos = new AtomicLong();
  private final List<String> still = new ArrayList<>();
  private Optional<Watchdog> live = Optional.empty();
  private Optional<String> secret = Optional.of("ping/7f3a");
  private final DeadMansSwitch watchdog =
      new DeadMansSwitch(
          () -> live,
          () -> still,
          new ReceiverHttp(Duration.ofSeconds(5), InstantSource.fixed(Instant.EPOCH)),
          name -> secret,
          nanos::get);

  @BeforeEach
  void listen() {
    outside.start();
    answer(200);
    live =
        Optional.of(
            new Watchdog(
                new Template(
                    "url",
                    List.of(
                        new Part.Text(outside.baseUrl() + "/"),
                        new Part.Value(new Expression.Secret("WATCHDOG")))),
                EVERY));
  }

  @AfterEach
  void stop() {
    outside.stop();
  }

  @Test
  void tellsOnceInEachPeriod() {
    stepEachSecondFor(Duration.ofMinutes(3));
    assertThat(told()).isEqualTo(3);
  }

  @Test
  void isSilentWhileSomethingStandsStillAndTellsSoonAfter() {
    stepEachSecondFor(EVERY);
    still.add("sweep has not moved");
    stepEachSecondFor(Duration.ofMinutes(5));
    assertThat(told()).isEqualTo(1);

    still.clear();
    stepEachSecondFor(Duration.ofSeconds(6));
    assertThat(told()).isEqualTo(2);
  }

  @Test
  void triesAgainSoonWhenItWasNotHeard() {
    answer(503);
    stepEachSecondFor(Duration.ofSeconds(10));
    answer(200);
    stepEachSecondFor(Duration.ofSeconds(60));
    assertThat(told()).isEqualTo(3);
  }

  @Test
  void waitsForItsSecret() {
    secret = Optional.empty();
    stepEachSecondFor(EVERY);
    assertThat(told()).isZero();

    secret = Optional.of("ping/7f3a");
    stepEachSecondFor(Duration.ofSeconds(6));
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void tellsNobodyWithoutAWatchdog() {
    live = Optional.empty();
    stepEachSecondFor(EVERY);
    assertThat(outside.getAllServeEvents()).isEmpty();
  }

  private void stepEachSecondFor(Duration time) {
    for (int second = 0; second < time.toSeconds(); second++) {
      watchdog.step();
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }
  }

  private int told() {
    return outside
        .countRequestsMatching(getRequestedFor(urlEqualTo("/ping/7f3a")).build())
        .getCount();
  }

  private void answer(int status) {
    outside.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
  }
}
