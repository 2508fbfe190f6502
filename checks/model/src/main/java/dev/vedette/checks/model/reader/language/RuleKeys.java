// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.Rule.AtLeast;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a rule. Which of them a rule takes depends on its {@code when}. */
final class RuleKeys {
  static final Field<String> WHEN =
      Field.optional(
          "when",
          Choice.ofWords(
              "failing", "failing-here", "degraded", "blind", "expiring", "slow", "burning"),
          "The condition. The rule's own key when left out.");
  static final Field<AtLeast> AT_LEAST =
      Field.optional("at_least", AtLeasts.SHAPE, "A number of locations, or a share such as 25%.");
  static final Field<Severity> SEVERITY =
      Field.optional("severity", Choice.of(Severity.class), "How bad the incident is.");
  static final Field<Integer> RECOVER =
      Field.optional(
          "recover",
          Quantities.count(1, 100),
          "Passing runs in a row that each failed location must have.");
  static final Field<Duration> FOR =
      Field.optional("for", Quantities.DURATION, "How long it must be so.");
  static final Field<Duration> REMIND =
      Field.optional("remind", Quantities.DURATION, "Page again after this long.");
  static final Field<Integer> RUNS =
      Field.optional(
          "runs", Quantities.count(1, 60), "degraded: how many of the last runs. 3 when left out.");
  static final Field<Integer> OF =
      Field.optional(
          "of", Quantities.count(1, 60), "degraded: of how many last runs. 4 when left out.");
  static final Field<Integer> SLOTS =
      Field.optional(
          "slots",
          Quantities.count(1, 100),
          "blind: slots in a row without a verdict. 2 when left out.");
  static final Field<String> METRIC =
      Field.optional(
          "metric", Texts.TEXT, "slow: duration, a step, a phase, a web vital or third_party.");
  static final Field<Double> PERCENTILE =
      Field.optional("percentile", Quantities.NUMBER, "slow: above 0 and below 100.");
  static final Field<Duration> OVER =
      Field.optional("over", Quantities.DURATION, "slow: the window.");
  static final Field<String> ABOVE =
      Field.optional("above", Texts.TEXT, "slow: a duration, or a number for cls.");
  static final Field<Double> OBJECTIVE =
      Field.optional(
          "objective", Quantities.SHARE, "burning: the share of good slots, such as 99.9%.");
  static final Field<Duration> PERIOD =
      Field.optional(
          "period", Quantities.DURATION, "burning: the objective's period, such as 30d.");
  static final Field<Integer> MIN_BAD =
      Field.optional(
          "min_bad",
          Quantities.count(1, 10_000),
          "burning: failed slots at least. 6 when left out.");
  static final Field<Integer> MIN_LOCATIONS =
      Field.optional(
          "min_locations",
          Quantities.count(1, 100),
          "burning: locations at least. 2 when left out.");

  private static final List<Field<?>> COMMON =
      List.of(WHEN, AT_LEAST, SEVERITY, RECOVER, FOR, REMIND);
  private static final Map<String, List<Field<?>>> OWN =
      Map.of(
          "degraded", List.of(RUNS, OF),
          "blind", List.of(SLOTS),
          "slow", List.of(METRIC, PERCENTILE, OVER, ABOVE),
          "burning", List.of(OBJECTIVE, PERIOD, MIN_BAD, MIN_LOCATIONS));

  private static final Shape<Optional<Fields>> MAP =
      ObjectShape.of("rule", "a rule", keys(), Optional::of);

  /** A rule's keys; empty for {@code off}. */
  static final Shape<Optional<Fields>> SHAPE =
      Shapes.choose(
          node -> node instanceof Node.Mapping ? MAP : Off.SHAPE, List.of(Off.SHAPE, MAP));

  private RuleKeys() {}

  private static Keys keys() {
    return Keys.of(COMMON.toArray(Field<?>[]::new))
        .and(Keys.of(RUNS, OF, SLOTS, METRIC, PERCENTILE, OVER, ABOVE))
        .and(Keys.of(OBJECTIVE, PERIOD, MIN_BAD, MIN_LOCATIONS))
        .reserving(Map.of("baseline", "give a fixed bound with above: for now"));
  }

  /** Tells of keys that the condition does not take. */
  static void refuseForeign(Fields fields, String when) {
    List<Field<?>> own = OWN.getOrDefault(when, List.of());
    for (Field<?> field : fields.present()) {
      if (!COMMON.contains(field) && !own.contains(field)) {
        fields
            .reading()
            .error(
                fields.mapping().entry(field.key()).orElseThrow().key().place(),
                "'" + field.key() + "' means nothing to a rule of kind '" + when + "'",
                "remove it, or say another when:");
      }
    }
  }
}
