// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.deploy.cli.record.gesture.Aim;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.Gesture.Sought;

/** {@code waitForElement} of the Recorder: how many there must be, whether they show. */
final class ElementWait {
  private ElementWait() {}

  static Gesture of(Found.Members step, Aim aim) {
    if (step.has("properties")) {
      return new Gesture.Untold(
          "a wait for properties of an element", "write an expect with 'has' instead");
    }
    if (step.has("attributes")) {
      return attribute(step, aim);
    }
    int count = step.numberIf("count").orElse(1);
    String operator = step.textIf("operator").orElse(">=");
    if (step.isFalse("visible") || (count == 0 && !operator.equals(">="))) {
      return new Gesture.Look(aim, Sought.state("wait", "hidden"));
    }
    return new Gesture.Look(aim, count(operator, count, step.has("count")));
  }

  private static Sought count(String operator, int count, boolean given) {
    if (!given || (count == 1 && !operator.equals("<="))) {
      return Sought.state("wait", null);
    }
    return switch (operator) {
      case ">=" -> Sought.of("count", "above", String.valueOf(count - 1));
      case "<=" -> Sought.of("count", "below", String.valueOf(count + 1));
      default -> Sought.of("count", "", String.valueOf(count));
    };
  }

  private static Gesture attribute(Found.Members step, Aim aim) {
    Found.Members attributes = step.need("attributes").asMembers("attributes");
    if (attributes.members().size() != 1) {
      return new Gesture.Untold(
          "a wait for several attributes", "write one expect with 'has' for each");
    }
    String name = attributes.members().keySet().iterator().next();
    return new Gesture.Look(aim, Sought.of("attribute:" + name, "", attributes.text(name)));
  }
}
