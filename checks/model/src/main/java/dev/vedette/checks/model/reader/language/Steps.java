// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.BrowserAction;
import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.check.Step;
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
import java.util.function.Predicate;

/** {@code steps}. */
final class Steps {
  private static final Field<String> NAME =
      Field.optional(
          "name", Texts.TEXT, "What the step is called in results, thresholds and pages.");
  private static final Field<Boolean> ALWAYS =
      Field.optional("always", Quantities.BOOL, "Clean-up: runs even when an earlier step failed.");
  private static final Field<Duration> TIMEOUT =
      Field.optional("timeout", Quantities.DURATION, "Of this step alone.");
  private static final Field<Map<String, SaveSource>> SAVE =
      Field.optional("save", Saves.SHAPE, "Name → where its value comes from, for later steps.");
  private static final Field<List<Expectation>> EXPECT =
      Field.optional("expect", Expectations.SHAPE, "What must be true of the answer.");
  private static final Field<OAuthPart> OAUTH =
      Field.required("oauth", OAuthSteps.SHAPE, "An exchange with an identity provider.");
  private static final Field<List<BrowserAction>> DO =
      Field.required("do", Shapes.list(Actions.SHAPE), "What a person does, in order.");

  private static final List<String> METHODS = Requests.METHODS.stream().map(Field::key).toList();

  private static final Keys COMMON = Keys.of(NAME, ALWAYS, TIMEOUT);

  private static final Shape<Step> REQUEST =
      ObjectShape.of(
          "request_step",
          "a request",
          COMMON.and(Keys.of(EXPECT, SAVE)).and(Requests.KEYS),
          Steps::request);
  private static final Shape<Step> OAUTH_STEP =
      ObjectShape.of(
          "oauth_step",
          "an OAuth step",
          COMMON.and(Keys.of(OAUTH, SAVE)).elsewhere(List.of("expect"), "oauth"),
          Steps::oauth);
  private static final Shape<Step> BROWSE =
      ObjectShape.of(
          "browser_step",
          "a browser step",
          COMMON
              .and(Keys.of(DO))
              .elsewhere(Misplaced.actions(), "do")
              .refusing(METHODS, "is for checks of type http", "open the page with goto")
              .briefly(),
          Steps::browse);

  /** Steps of a check of type http. */
  static final Shape<List<Step>> HTTP =
      Shapes.steps(
          Shapes.choose(
              node -> has(node, "oauth") ? OAUTH_STEP : REQUEST, List.of(REQUEST, OAUTH_STEP)));

  /** Steps of a check of type browser. */
  static final Shape<List<Step>> BROWSER =
      Shapes.steps(
          Shapes.choose(
              node -> has(node, "oauth") ? OAUTH_STEP : BROWSE, List.of(BROWSE, OAUTH_STEP)));

  private Steps() {}

  private static boolean has(Node node, String key) {
    return node instanceof Node.Mapping mapping && mapping.find(key).isPresent();
  }

  private static Step request(Fields fields) {
    Step.Action.Request request = new Step.Action.Request(Requests.of(fields));
    refuse(
        fields,
        SaveSource.OAuth.class::isInstance,
        "a request has no tokens to save",
        "save it in a step with oauth:, or from the answer, for instance {json: $.access_token}");
    return step(fields, StepNames.of(request.request()), request, fields.or(EXPECT, List.of()));
  }

  private static Step oauth(Fields fields) {
    OAuthPart part = fields.get(OAUTH);
    refuse(
        fields,
        source -> !(source instanceof SaveSource.OAuth),
        "an OAuth step ends with tokens, not with an answer",
        "save for instance {oauth: access_token}, or send a request in a step of its own");
    return step(fields, "OAuth", new Step.Action.OAuth(part.exchange()), part.expectations());
  }

  private static Step browse(Fields fields) {
    return step(fields, "Browser", new Step.Action.Browse(fields.get(DO)), List.of());
  }

  private static void refuse(
      Fields fields, Predicate<SaveSource> foreign, String what, String mend) {
    if (fields.or(SAVE, Map.of()).values().stream().anyMatch(foreign)) {
      fields.unfit(SAVE, what, mend);
    }
  }

  private static Step step(
      Fields fields, String otherwise, Step.Action action, List<Expectation> expectations) {
    return new Step(
        fields.or(NAME, otherwise),
        fields.or(ALWAYS, false),
        fields.find(TIMEOUT).orElse(null),
        action,
        expectations,
        fields.or(SAVE, Map.of()));
  }
}
