// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.CheckDefinition.About;
import dev.vedette.checks.model.check.CheckDefinition.Identity;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.check.Threshold;
import dev.vedette.checks.model.check.Tracing;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One check, bound. */
public final class Checks {
  private static final Shape<CheckEntry> HTTP =
      new ObjectShape<>("http_check", "a check of type http", CheckKeys.HTTP, Checks::http);
  private static final Shape<CheckEntry> BROWSER =
      new ObjectShape<>(
          "browser_check", "a check of type browser", CheckKeys.BROWSER, Checks::browser);

  /** A check with its defaults merged in. */
  public static final Shape<CheckEntry> SHAPE =
      Shapes.choose(node -> isBrowser(node) ? BROWSER : HTTP, List.of(HTTP, BROWSER));

  /** What {@code defaults} may hold. */
  public static final Shape<Node.Mapping> DEFAULTS =
      ObjectShape.of("defaults", "defaults", CheckKeys.DEFAULTS, Fields::mapping);

  private Checks() {}

  private static boolean isBrowser(Node node) {
    return node instanceof Node.Mapping mapping
        && mapping.find("type").orElse(null) instanceof Node.Scalar type
        && type.text().equals("browser");
  }

  private static Optional<CheckEntry> http(Fields fields) {
    CheckSpec spec =
        new CheckSpec.HttpSpec(
            variables(fields), steps(fields, CheckKeys.HTTP_STEPS), trace(fields));
    return entry(fields, spec, fields.or(CheckKeys.HTTP_THRESHOLDS, List.of()));
  }

  private static Optional<CheckEntry> browser(Fields fields) {
    CheckSpec spec =
        new CheckSpec.BrowserSpec(
            variables(fields),
            steps(fields, CheckKeys.BROWSER_STEPS),
            BrowserKeys.of(fields),
            trace(fields));
    return entry(fields, spec, fields.or(CheckKeys.BROWSER_THRESHOLDS, List.of()));
  }

  private static Map<String, Template> variables(Fields fields) {
    return fields.or(CheckKeys.VARIABLES, Map.of());
  }

  private static Tracing trace(Fields fields) {
    return fields.or(CheckKeys.TRACE, Tracing.FULL);
  }

  private static List<Step> steps(Fields fields, Field<List<Step>> field) {
    return StepNames.unique(fields.get(field));
  }

  private static Optional<CheckEntry> entry(
      Fields fields, CheckSpec spec, List<Threshold> thresholds) {
    if (!hasEssentials(fields)) {
      return Optional.empty();
    }
    return Optional.of(
        new CheckEntry(
            identity(fields),
            CheckKeys.cadence(fields, fields.get(CheckKeys.EVERY)),
            fields.get(CheckKeys.LOCATIONS),
            spec,
            alerting(fields, spec, thresholds),
            new CheckEntry.Source(fields.mapping(), fields.reading().sightings())));
  }

  private static boolean hasEssentials(Fields fields) {
    boolean whole = true;
    for (Field<?> field : List.of(CheckKeys.TYPE, CheckKeys.EVERY, CheckKeys.LOCATIONS)) {
      if (fields.mapping().find(field.key()).isEmpty()) {
        fields
            .reading()
            .error(
                fields.mapping().place(),
                "'" + field.key() + "' is missing",
                "add " + field.key() + ": here, or to defaults");
      }
      whole &= fields.has(field);
    }
    return whole;
  }

  private static Identity identity(Fields fields) {
    var id = fields.get(CheckKeys.ID);
    About about =
        new About(
            fields.find(CheckKeys.ABOUT).orElse(null),
            fields.find(CheckKeys.OWNER).orElse(null),
            fields.or(CheckKeys.TAGS, Map.of()),
            fields.find(CheckKeys.RUNBOOK).orElse(null));
    return new Identity(
        id, fields.or(CheckKeys.WAS, List.of()), fields.or(CheckKeys.NAME, id.value()), about);
  }

  private static Alerting alerting(Fields fields, CheckSpec spec, List<Threshold> thresholds) {
    boolean critical = "critical".equals(fields.or(CheckKeys.TAGS, Map.of()).get("tier"));
    Rules rules = new Rules(spec.stepNames(), critical);
    return new Alerting(
        thresholds,
        rules.of(fields.or(CheckKeys.RULES, Map.of())),
        fields.or(CheckKeys.DEPENDS_ON, List.of()),
        fields.find(CheckKeys.MUTE).orElse(null),
        fields.find(CheckKeys.TRIAL).orElse(null));
  }
}
