// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.CheckSpec.HttpSpec;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.address.AddressBook;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.oauth.TokenCache;
import dev.vedette.checks.probe.prompt.RunQueue;
import dev.vedette.checks.probe.steps.RunValues;
import dev.vedette.checks.probe.steps.StepRun;
import java.net.Proxy;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** HTTP checks. What runs share is threads and the platform's authorities, never a connection. */
public final class HttpProbe implements Probe, AutoCloseable {
  private final OkHttpClient base;
  private final Resolver resolver;
  private final LongSupplier queued;
  private final Authorities authorities = Authorities.ofPlatform();
  private final SecureRandom random = new SecureRandom();
  private final TokenCache tokens = new TokenCache();

  /** Over the names of {@code resolver}. */
  public HttpProbe(Resolver resolver) {
    this(resolver, RunQueue::waitedNanos);
  }

  /**
   * Over the names of {@code resolver}.
   *
   * @param queued how long the thread that asks has waited for a processor so far, in nanoseconds
   */
  HttpProbe(Resolver resolver, LongSupplier queued) {
    this.resolver = resolver;
    this.queued = queued;
    this.base =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .fastFallback(false)
            .proxy(Proxy.NO_PROXY)
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .eventListenerFactory(call -> timer(call.request().tag(EventListener.class)))
            .addNetworkInterceptor(new NoSecondTry())
            .addNetworkInterceptor(new AnswerRules())
            .build();
  }

  private static EventListener timer(@Nullable EventListener timer) {
    return timer == null ? EventListener.NONE : timer;
  }

  /**
   * Goes once through what every run needs, so that the first real one does not pay for loading it.
   * Talks to itself over loopback; takes some hundred milliseconds.
   */
  public HttpProbe warmedUp(InstantSource clock, LongSupplier nanos) {
    new WarmUp(clock, nanos).of(this);
    return this;
  }

  @Override
  public Probed probe(ResolvedCheck check, RunContext context) {
    AttendedClock clock = new AttendedClock(context.nanos(), queued);
    RunContext attended = context.withNanos(clock);
    long begin = clock.getAsLong();
    RunValues values = RunValues.of(check, attended, random);
    try (HttpSession session = session(check, attended, values, begin, clock)) {
      return new StepRun(values, check.definition().cadence().timeout(), clock, begin)
          .carryOut(((HttpSpec) check.definition().spec()).steps(), session);
    }
  }

  /**
   * The HTTP exchanges of a run, of whatever kind.
   *
   * @param values of that run
   * @param begin of that run, on the monotonic clock
   */
  public HttpSession session(
      ResolvedCheck check, RunContext context, RunValues values, long begin) {
    return session(check, context, values, begin, AttendedClock.plain(context.nanos()));
  }

  private HttpSession session(
      ResolvedCheck check, RunContext context, RunValues values, long begin, AttendedClock clock) {
    return new HttpSession(
        new RunState(
            check,
            context,
            values,
            new RunState.Carried(
                new RunConnections(base, authorities, clock),
                new Addresses(new AddressBook(resolver, context.policy())),
                new Cookies(),
                new Hops(values.redactor(), begin),
                new SubSteps(begin),
                tokens)));
  }

  /** Lets go of threads and connections. */
  @Override
  public void close() {
    base.dispatcher().executorService().shutdown();
    base.connectionPool().evictAll();
  }
}
