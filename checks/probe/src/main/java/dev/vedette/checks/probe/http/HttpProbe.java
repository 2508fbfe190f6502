// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.CheckSpec.HttpSpec;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.expression.Sources;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.TraceContext;
import dev.vedette.checks.probe.address.AddressBook;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.oauth.TokenCache;
import dev.vedette.checks.probe.scope.RunScope;
import dev.vedette.checks.probe.secret.Redactor;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** HTTP checks. What runs share is threads and the platform's authorities, never a connection. */
public final class HttpProbe implements Probe, AutoCloseable {
  private final OkHttpClient base;
  private final Resolver resolver;
  private final Authorities authorities = Authorities.ofPlatform();
  private final SecureRandom random = new SecureRandom();
  private final TokenCache tokens = new TokenCache();

  /** Over the names of {@code resolver}. */
  public HttpProbe(Resolver resolver) {
    this.resolver = resolver;
    this.base =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .fastFallback(false)
            .proxy(java.net.Proxy.NO_PROXY)
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .eventListenerFactory(call -> timer(call.request().tag(EventListener.class)))
            .addNetworkInterceptor(new NoSecondTry())
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
    long begin = context.nanos().getAsLong();
    try (RunConnections connections = new RunConnections(base, authorities)) {
      RunState run = state(check, context, connections, begin);
      List<Step> steps = ((HttpSpec) check.definition().spec()).steps();
      return new Cleaning(run.redactor()).of(new HttpRun(run, begin).carryOut(steps));
    }
  }

  private RunState state(
      ResolvedCheck check, RunContext context, RunConnections connections, long begin) {
    Redactor redactor = new Redactor();
    RunScope scope = new RunScope(check, context, redactor, new Sources(context.clock(), random));
    return new RunState(
        check,
        context,
        new RunState.Words(scope, redactor, new TraceContext(check.definition(), context)),
        new RunState.Carried(
            connections,
            new Addresses(new AddressBook(resolver, context.policy())),
            new Cookies(),
            new Hops(redactor, begin),
            new SubSteps(begin),
            tokens));
  }

  /** Lets go of threads and connections. */
  @Override
  public void close() {
    base.dispatcher().executorService().shutdown();
    base.connectionPool().evictAll();
  }
}
