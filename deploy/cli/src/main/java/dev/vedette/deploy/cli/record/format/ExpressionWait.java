// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.deploy.cli.record.gesture.Aim;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.Gesture.Sought;
import dev.vedette.deploy.cli.record.gesture.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code waitForExpression}: the two expressions that people write, told in the language. */
final class ExpressionWait {
  private static final Pattern ELEMENT =
      Pattern.compile("\\s*!*document\\.querySelector\\((['\"`])(.+)\\1\\)( !==? null)?;?\\s*");
  private static final Pattern PAUSE =
      Pattern.compile("(?s)\\s*new Promise\\(.*setTimeout\\(.*,\\s*([0-9]{1,6})\\s*\\).*");

  private ExpressionWait() {}

  static Gesture of(String expression) {
    Matcher element = ELEMENT.matcher(expression);
    if (element.matches()) {
      String css = element.group(2);
      return new Gesture.Look(
          new Aim(Target.of("css", css), css, null), Sought.state("wait", null));
    }
    Matcher pause = PAUSE.matcher(expression);
    if (pause.matches()) {
      return new Gesture.Pause(Math.max(1, Integer.parseInt(pause.group(1))));
    }
    return new Gesture.Untold(
        "a wait for a script's answer", "wait for what must show, for instance {text: Welcome}");
  }
}
