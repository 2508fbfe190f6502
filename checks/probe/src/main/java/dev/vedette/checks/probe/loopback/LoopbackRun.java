// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.loopback;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.check.HttpRequest;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.SecretSource;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/** A run of one GET that looks at all of a {@link LoopbackTarget}'s answer. */
public record LoopbackRun(InstantSource clock, LongSupplier nanos) {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final String NAME = "loopback";

  /** Runs it. */
  public Probed of(Probe probe, URI url) {
    return probe.probe(check(url.toString()), context());
  }

  private RunContext context() {
    return new RunContext(
        new RunId(new UUID(0, 0)),
        new LocationId(NAME),
        SecretSource.NONE,
        NetworkPolicy.EVERYTHING,
        clock,
        nanos);
  }

  private static ResolvedCheck check(String url) {
    CheckId id = new CheckId(NAME);
    CheckDefinition definition =
        new CheckDefinition(
            new CheckDefinition.Identity(
                id, List.of(), NAME, new CheckDefinition.About(null, null, Map.of(), null)),
            new Cadence(TIMEOUT, TIMEOUT, Cadence.ALL, false, true),
            List.of(new LocationId(NAME)),
            new CheckSpec.HttpSpec(Map.of(), List.of(step(url))),
            new Alerting(List.of(), List.of(), List.of(), null, null),
            new CheckDefinition.Origin(NAME, 1, "{}", ""));
    return new ResolvedCheck(definition, Map.of(), Map.of());
  }

  private static Step step(String url) {
    HttpOptions options = HttpOptions.following(1);
    HttpRequest.Address address =
        new HttpRequest.Address(Template.literal(url), Map.of(), Map.of());
    List<Operator> exists = List.of(new Operator.Exists(true));
    return new Step(
        NAME,
        false,
        null,
        new Step.Action.Request(new HttpRequest("GET", address, null, null, options)),
        List.of(
            new Expectation.Status(List.of("200")),
            new Expectation.Json("$.warm", exists),
            new Expectation.Html("p", null, exists)),
        Map.of());
  }
}
