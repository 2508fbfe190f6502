// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.paging.ReceiverHealth;
import dev.vedette.controller.web.console.LedgerLine;
import dev.vedette.controller.web.metrics.AgentMetrics;
import dev.vedette.controller.web.metrics.ProbeMetrics;
import dev.vedette.controller.web.metrics.ServerFigures;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The metrics: what the checks measured and the controller's own figures, in one registry. */
final class FigureParts {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final ProbeMetrics probes;
  private final ServerFigures server;

  FigureParts(Repositories repositories, LiveDefinitions live, LedgerGlance glance) {
    PrometheusMeterRegistry meters =
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, registry, Clock.SYSTEM);
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    this.probes = new ProbeMetrics(live);
    this.server = new ServerFigures(meters);
    registry.register(probes);
    slots("planned", glance, LedgerLine::planned);
    slots("done", glance, LedgerLine::done);
    slots("missed", glance, LedgerLine::missed);
    slots("skipped", glance, LedgerLine::skipped);
    slots("open", glance, LedgerLine::open);
    server.gauge(
        "vedette.checks", "Live checks.", live, definitions -> definitions.get().checks().size());
    server.gauge(
        "vedette.incidents.open",
        "Open incidents.",
        repositories,
        all -> all.ledger().read(all.paging().incidents()::allOpen).size());
  }

  /** Figures that need more than the store. */
  void add(Repositories repositories, SlotParts slots, Time time) {
    server.gauge(
        "vedette.agents.live",
        "Agents that are live.",
        slots.agents(),
        agents ->
            agents.all(time.clock().instant()).stream().filter(agent -> agent.live()).count());
    server.gauge(
        "vedette.clock.ahead.seconds",
        "How far the controller's time is ahead of the machine's clock, which was set back.",
        time.clock(),
        clock -> clock.ahead().toMillis() / 1e3);
    registry.register(new AgentMetrics(() -> slots.agents().all(time.clock().instant())));
    server.gauge(
        "vedette.outbox.age.seconds",
        "Age of the oldest page that is still to be sent.",
        repositories,
        all -> outboxAge(all, time.clock().instant()));
  }

  PrometheusRegistry registry() {
    return registry;
  }

  ProbeMetrics probes() {
    return probes;
  }

  ServerFigures server() {
    return server;
  }

  private void slots(String state, LedgerGlance glance, ToDoubleFunction<LedgerLine> figure) {
    server.gauge(
        "vedette.slots",
        "Slots that were due in the last day; planned is recomputed, and is the sum of the others.",
        glance,
        look -> figure.applyAsDouble(look.get()),
        "state",
        state);
  }

  private static double outboxAge(Repositories repositories, Instant now) {
    return repositories.ledger().read(repositories.paging().pages()::health).stream()
        .map(ReceiverHealth::backlog)
        .map(ReceiverHealth.Backlog::oldest)
        .filter(Objects::nonNull)
        .mapToDouble(oldest -> Duration.between(oldest, now).toMillis() / 1e3)
        .max()
        .orElse(0);
  }
}
