// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging.watchdog;

import dev.vedette.checks.model.repository.Watchdog;
import dev.vedette.controller.paging.ReceiverHttp;
import dev.vedette.controller.paging.SecretSource;
import dev.vedette.controller.paging.SecretTexts;
import dev.vedette.controller.paging.SendResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the watchdog's URL once in each of its periods, as long as everything moves. When
 * something stands still it is silent, and whoever listens at that URL raises the alarm.
 */
public final class DeadMansSwitch {
  private static final Logger LOG = LoggerFactory.getLogger(DeadMansSwitch.class);
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final Supplier<Optional<Watchdog>> watchdog;
  private final Supplier<List<String>> still;
  private final ReceiverHttp http;
  private final SecretSource secrets;
  private final LongSupplier nanos;
  private long due;
  private String said = "";

  /**
   * @param watchdog as it is live now
   * @param still what does not move, each in a line; empty when all is well
   */
  public DeadMansSwitch(
      Supplier<Optional<Watchdog>> watchdog,
      Supplier<List<String>> still,
      ReceiverHttp http,
      SecretSource secrets,
      LongSupplier nanos) {
    this.watchdog = watchdog;
    this.still = still;
    this.http = http;
    this.secrets = secrets;
    this.nanos = nanos;
    this.due = nanos.getAsLong();
  }

  /** Tells, if it is time to and all is well. */
  public void step() {
    long now = nanos.getAsLong();
    watchdog.get().filter(it -> now - due >= 0).ifPresent(it -> tell(it, now));
  }

  private void tell(Watchdog live, long now) {
    Optional<String> trouble = trouble(live);
    due = now + (trouble.isEmpty() ? live.every() : soonest(live.every())).toNanos();
    String news = trouble.orElse("");
    if (!news.equals(said)) {
      LOG.atWarn().addKeyValue("event", "watchdog").log(news.isEmpty() ? "told again" : news);
    }
    said = news;
  }

  private static Duration soonest(Duration every) {
    return every.compareTo(AGAIN) < 0 ? every : AGAIN;
  }

  /** Why it was not told; empty when it was. */
  private Optional<String> trouble(Watchdog live) {
    List<String> problems = still.get();
    if (!problems.isEmpty()) {
      return Optional.of("the watchdog is not told: " + String.join("; ", problems));
    }
    SecretTexts texts = new SecretTexts(secrets);
    HttpUrl url = HttpUrl.parse(texts.fill(live.url()));
    if (texts.problem().isPresent()) {
      return texts.problem().map(problem -> "the watchdog cannot be told: " + problem);
    }
    if (url == null) {
      return Optional.of("watchdog: url is not an http or https URL; mend vedette.yaml");
    }
    return switch (texts.redact(http.get(url))) {
      case SendResult.Sent sent -> Optional.empty();
      case SendResult.RetryLater later -> Optional.of("the watchdog: " + later.reason());
      case SendResult.Rejected rejected -> Optional.of("the watchdog: " + rejected.reason());
    };
  }
}
