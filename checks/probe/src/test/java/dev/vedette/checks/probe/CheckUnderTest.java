// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.BrowserOptions;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.check.Tracing;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.repository.SecretScope;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A check put together by hand: five seconds, owned by web-team, at the location {@code here}. */
public record CheckUnderTest(
    Map<String, Template> variables,
    List<Step> steps,
    Duration timeout,
    Map<String, SecretScope> scopes,
    Tracing trace,
    boolean once) {
  public static final LocationId HERE = new LocationId("here");
  private static final BrowserOptions LOOKS =
      new BrowserOptions(new BrowserOptions.Viewport(1280, 720), null, null, List.of(), List.of());

  public static CheckUnderTest of(Step... steps) {
    return new CheckUnderTest(
        Map.of(), List.of(steps), Duration.ofSeconds(5), Map.of(), Tracing.FULL, false);
  }

  public CheckUnderTest within(Duration timeout) {
    return new CheckUnderTest(variables, steps, timeout, scopes, trace, once);
  }

  public CheckUnderTest atMostOnce() {
    return new CheckUnderTest(variables, steps, timeout, scopes, trace, true);
  }

  public CheckUnderTest with(String variable, String value) {
    Map<String, Template> more = new LinkedHashMap<>(variables);
    more.put(variable, Template.of(value));
    return new CheckUnderTest(more, steps, timeout, scopes, trace, once);
  }

  public CheckUnderTest scoped(String secret, List<String> hosts, List<String> owners) {
    return new CheckUnderTest(
        variables,
        steps,
        timeout,
        Map.of(secret, new SecretScope(hosts, owners, null)),
        trace,
        once);
  }

  public CheckUnderTest tracing(Tracing how) {
    return new CheckUnderTest(variables, steps, timeout, scopes, how, once);
  }

  public ResolvedCheck resolved() {
    CheckId id = new CheckId("under-test");
    CheckDefinition definition =
        new CheckDefinition(
            new CheckDefinition.Identity(
                id,
                List.of(),
                "Under test",
                new CheckDefinition.About(null, "web-team", Map.of(), null)),
            new Cadence(Duration.ofMinutes(1), timeout, Cadence.ALL, once, true),
            List.of(HERE),
            spec(),
            new Alerting(List.of(), List.of(), List.of(), null, null),
            new CheckDefinition.Origin("checks.yaml", 1, "{}", "0".repeat(64)));
    return new ResolvedCheck(definition, Map.of(HERE, Map.of("edge", "127.0.0.1")), scopes);
  }

  private CheckSpec spec() {
    boolean browser = steps.stream().anyMatch(step -> step.action() instanceof Step.Action.Browse);
    return browser
        ? new CheckSpec.BrowserSpec(variables, steps, LOOKS, trace)
        : new CheckSpec.HttpSpec(variables, steps, trace);
  }
}
