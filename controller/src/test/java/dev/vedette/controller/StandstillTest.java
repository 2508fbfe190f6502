// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.repository.Watchdog;
import dev.vedette.controller.paging.ReceiverHttp;
import dev.vedette.controller.paging.watchdog.DeadMansSwitch;
import dev.vedette.controller.schedule.Jobs;
import dev.vedette.controller.schedule.Waker;
import dev.vedette.controller.web.health.Beats;
import dev.vedette.controller.web.health.HealthCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loops as the controller starts them, on their own threads; one stands still (fault 40). */
class StandstillTest {
  private static final Duration OFTEN = Duration.ofMillis(5);
  private static final Duration PERIOD = Duration.ofSeconds(60);

  private final AtomicLong nanos = new AtomicLong();
  private final Beats beats = new Beats(nanos::get);
  private final Teardown teardown = new Teardown();
  private final Loops loops = new Loops(beats, teardown);
  private final Map<String, Hook> hooks = new TreeMap<>();
  private final WireMockServer outside =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  /** A step that counts its rounds, and blocks when it is told to. */
  private static final class Hook implements Runnable {
    private final AtomicInteger rounds = new AtomicInteger();
    private final CountDownLatch freed = new CountDownLatch(1);
    private final CountDownLatch caught = new CountDownLatch(1);
    private volatile boolean blocks;

    @Override
    public void run() {
      rounds.incrementAndGet();
      if (blocks) {
        caught.countDown();
        await(freed);
      }
    }
  }

  @BeforeEach
  void start() {
    outside.start();
    outside.stubFor(any(anyUrl()).willReturn(ok()));
    for (String name : List.of("sweep", "sender", "plan shard 0", "plan shard 1")) {
      hooks.put(name, new Hook());
    }
    loops.start("sweep", OFTEN, hook("sweep"));
    loops.start("sender", OFTEN, hook("sender"));
    Waker waker =
        new Waker(
            "standstill",
            new Jobs(
                List.of(
                    loops.beating(new Jobs.Job("plan shard 0", OFTEN, hook("plan shard 0"))),
                    loops.beating(new Jobs.Job("plan shard 1", OFTEN, hook("plan shard 1"))))));
    waker.start();
    teardown.add("waker", waker);
  }

  @AfterEach
  void stop() {
    hooks.values().forEach(hook -> hook.freed.countDown());
    teardown.close();
    outside.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sweep", "sender", "plan shard 0"})
  void isNamedAndTheWatchdogIsToldNoMore(String name) {
    DeadMansSwitch watchdog = watchdog();
    watchdog.step();
    assertThat(told()).isEqualTo(1);

    hook(name).blocks = true;
    await(hook(name).caught);
    nanos.addAndGet(Duration.ofSeconds(46).toNanos());
    othersGoRound(name);
    assertThat(still()).containsExactly("loop " + name);

    nanos.addAndGet(PERIOD.minusSeconds(46).toNanos());
    othersGoRound(name);
    watchdog.step();
    assertThat(told()).isEqualTo(1);

    hook(name).blocks = false;
    hook(name).freed.countDown();
    goRound(hook(name));
    assertThat(still()).isEmpty();
    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    watchdog.step();
    assertThat(told()).isEqualTo(2);
  }

  private int told() {
    return outside.getAllServeEvents().size();
  }

  private Hook hook(String name) {
    return hooks.get(name);
  }

  private DeadMansSwitch watchdog() {
    Watchdog every = new Watchdog(Template.literal(outside.baseUrl()), PERIOD);
    return new DeadMansSwitch(
        () -> Optional.of(every),
        this::still,
        new ReceiverHttp(Duration.ofSeconds(5), InstantSource.fixed(Instant.EPOCH)),
        name -> Optional.empty(),
        nanos::get);
  }

  private List<String> still() {
    return beats.checks().stream()
        .filter(check -> check.look().apply(Instant.EPOCH).isPresent())
        .map(HealthCheck::name)
        .toList();
  }

  private void othersGoRound(String except) {
    hooks.forEach(
        (name, hook) -> {
          if (!name.equals(except)) {
            goRound(hook);
          }
        });
  }

  /** Waits for two more rounds: when the second begins, the first has given its sign of life. */
  private static void goRound(Hook hook) {
    int until = hook.rounds.get() + 2;
    while (hook.rounds.get() < until) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
