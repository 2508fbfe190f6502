// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The XPaths that recorders write, as CSS: {@code //*[@id="x"]/div[2]/a}. */
final class XPath {
  private static final Pattern STEP =
      Pattern.compile(
          "(//?)([a-zA-Z][\\w-]*|\\*)(?:\\[@id=['\"]([^'\"]+)['\"]\\]|\\[([0-9]+)\\])?");

  private XPath() {}

  /** The same element in CSS; empty for an XPath that says more than CSS can. */
  static Optional<String> asCss(String xpath) {
    String rest = xpath.strip();
    StringBuilder css = new StringBuilder();
    while (!rest.isEmpty()) {
      Matcher step = STEP.matcher(rest);
      if (!step.lookingAt()) {
        return Optional.empty();
      }
      css.append(css.isEmpty() ? "" : step.group(1).equals("/") ? " > " : " ").append(one(step));
      rest = rest.substring(step.end());
    }
    return css.isEmpty() ? Optional.empty() : Optional.of(css.toString());
  }

  private static String one(Matcher step) {
    String id = step.group(3);
    if (id != null && id.matches("[A-Za-z][A-Za-z0-9_-]*")) {
      return (step.group(2).equals("*") ? "" : step.group(2)) + "#" + id;
    }
    if (id != null) {
      return (step.group(2).equals("*") ? "" : step.group(2)) + "[id=\"" + id + "\"]";
    }
    return step.group(2) + (step.group(4) == null ? "" : ":nth-of-type(" + step.group(4) + ")");
  }
}
