// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.check.Threshold;
import dev.vedette.checks.model.check.Tracing;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a check. */
final class CheckKeys {
  private static final Shape<CheckId> ID_SHAPE = Texts.id("an id", CheckId::new);

  static final Field<CheckId> ID =
      Field.required("id", ID_SHAPE, "Stable and unique in the repository; history hangs on it.");
  static final Field<List<CheckId>> WAS =
      Field.optional(
          "was",
          Shapes.oneOrMore(ID_SHAPE),
          "The id it had before, or all of them, oldest first. Its history and what is open go with it.");
  static final Field<String> NAME =
      Field.optional("name", Texts.TEXT, "For people. The id when left out.");
  static final Field<String> TYPE = Field.optional("type", Types.SHAPE, "http or browser.");
  static final Field<Duration> EVERY =
      Field.optional("every", Quantities.DURATION, "How often it runs from each location.");
  static final Field<LocationChoice> LOCATIONS =
      Field.optional(
          "locations", LocationChoice.SHAPE, "all, a list, or {labels: {…}, except: […]}.");
  static final Field<Integer> SPREAD =
      Field.optional(
          "spread",
          Spreads.SHAPE,
          "How many locations run at each tick, in turn; all is the default.");
  static final Field<Duration> TIMEOUT =
      Field.optional(
          "timeout",
          Quantities.DURATION,
          "Of the whole run; clean-up gets 10 s more. 30s when left out.");
  static final Field<Boolean> AT_MOST_ONCE =
      Field.optional(
          "at_most_once",
          Quantities.BOOL,
          "Never run twice for one slot, never confirmed: the target would feel it.");
  static final Field<Boolean> ENABLED =
      Field.optional("enabled", Quantities.BOOL, "false rests the check.");
  static final Field<String> OWNER =
      Field.optional("owner", Texts.TEXT, "Whose it is; routes match it.");
  static final Field<String> ABOUT = Field.optional("about", Texts.TEXT, "What it is for.");
  static final Field<Map<String, String>> TAGS =
      Field.optional(
          "tags",
          Shapes.map(Texts.TEXT, Texts.TEXT),
          "Your own words for it; routes match them. tier: critical raises failing-here.");
  static final Field<URI> RUNBOOK =
      Field.optional("runbook", Texts.LINK, "What to read when it pages.");
  static final Field<Alerting.Mute> MUTE =
      Field.optional("mute", Mutes.SHAPE, "Nothing pages until then.");
  static final Field<Duration> TRIAL =
      Field.optional("trial", Quantities.DURATION, "Judges, but does not page, for this long.");
  static final Field<List<CheckId>> DEPENDS_ON =
      Field.optional(
          "depends_on", Shapes.oneOrMore(ID_SHAPE), "Checks whose failure explains this one's.");
  static final Field<Tracing> TRACE =
      Field.optional(
          "trace",
          Choice.of(Tracing.class),
          "The W3C headers of its requests: full is traceparent and baggage. full when left out.");
  static final Field<Map<String, Template>> VARIABLES =
      Field.optional(
          "variables",
          Shapes.map(Texts.NAME, new Variable()),
          "Name → value, bound once when a run starts.");
  static final Field<List<Step>> HTTP_STEPS =
      Field.required("steps", Steps.HTTP, "What is done, in order.");
  static final Field<List<Step>> BROWSER_STEPS =
      Field.required("steps", Steps.BROWSER, "What is done, in order.");
  static final Field<List<Threshold>> HTTP_THRESHOLDS =
      Field.optional("thresholds", Thresholds.HTTP, "From where on it is too slow.");
  static final Field<List<Threshold>> BROWSER_THRESHOLDS =
      Field.optional("thresholds", Thresholds.BROWSER, "From where on it is too slow.");
  static final Field<Map<RuleId, Optional<Fields>>> RULES =
      Field.optional(
          "rules",
          Shapes.map(Texts.id("a rule's id", RuleId::new), RuleKeys.SHAPE),
          "Changes to the default rules, and rules of its own.");

  /** What a check may say and its defaults too, whatever the type. */
  static final Keys INHERITED =
      Keys.of(TYPE, EVERY, LOCATIONS, SPREAD, TIMEOUT, AT_MOST_ONCE, ENABLED, OWNER, TAGS, RUNBOOK)
          .and(Keys.of(ABOUT, MUTE, TRIAL, DEPENDS_ON, TRACE, VARIABLES, RULES))
          .reserving(Later.KEYS);

  static final Keys HTTP =
      Keys.of(ID, WAS, NAME).and(INHERITED).and(Keys.of(HTTP_STEPS, HTTP_THRESHOLDS));
  static final Keys BROWSER =
      Keys.of(ID, WAS, NAME)
          .and(INHERITED)
          .and(Keys.of(BROWSER_STEPS, BROWSER_THRESHOLDS))
          .and(Keys.of(BrowserKeys.FIRST_PARTY, BrowserKeys.BROWSER));

  /** Defaults may hold the keys of both types. */
  static final Keys DEFAULTS =
      INHERITED.and(Keys.of(BROWSER_THRESHOLDS, BrowserKeys.FIRST_PARTY, BrowserKeys.BROWSER));

  private CheckKeys() {}

  static Cadence cadence(Fields fields, Duration every) {
    return new Cadence(
        every,
        fields.or(TIMEOUT, Duration.ofSeconds(30)),
        fields.or(SPREAD, Cadence.ALL),
        fields.or(AT_MOST_ONCE, false),
        fields.or(ENABLED, true));
  }
}
