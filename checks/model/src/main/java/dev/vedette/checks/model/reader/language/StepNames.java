// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.HttpRequest;
import dev.vedette.checks.model.check.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names for steps that their author did not name. */
final class StepNames {
  private static final int LONGEST = 60;

  private StepNames() {}

  /** Method and path, as in {@code GET /orders}. */
  static String of(HttpRequest request) {
    String url = request.address().url().source();
    String path =
        url.replaceFirst("^(https?://[^/?]*|\\$\\([^)]*\\))", "").replaceFirst("[?#].*", "");
    String shown = path.isEmpty() ? "/" : path;
    String whole = request.method() + " " + shown;
    return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
  }

  /** The same steps, a number after each name that an earlier one has. */
  static List<Step> unique(List<Step> steps) {
    Set<String> taken = new HashSet<>();
    List<Step> unique = new ArrayList<>();
    for (Step step : steps) {
      String name = step.name();
      for (int n = 2; !taken.add(name); n++) {
        name = step.name() + " (" + n + ")";
      }
      unique.add(renamed(step, name));
    }
    return unique;
  }

  private static Step renamed(Step step, String name) {
    return new Step(
        name, step.always(), step.timeout(), step.action(), step.expectations(), step.saves());
  }
}
