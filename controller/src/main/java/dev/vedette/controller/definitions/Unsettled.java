// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.repository.CheckRepository;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks that left one file while another, which names them, has errors: they are on their way
 * there, under their id or another, and nobody removed them. The file that they left keeps its last
 * good version until the other one is mended.
 */
final class Unsettled {
  private final Map<String, byte[]> current;
  private final Set<String> bad;

  /**
   * @param current the files as they are now
   * @param bad those of them that are not used as they are
   */
  Unsettled(Map<String, byte[]> current, Set<String> bad) {
    this.current = current;
    this.bad = bad;
  }

  /** The files that such checks left; empty when there are none. */
  Set<String> left(DefinitionSet live, CheckRepository next) {
    Map<CheckId, String> gone = new HashMap<>();
    live.checks().forEach((id, check) -> gone.put(id, check.definition().origin().path()));
    for (CheckDefinition check : next.checks()) {
      gone.remove(check.id());
      check.identity().former().forEach(gone::remove);
    }
    Set<String> left = new HashSet<>();
    gone.forEach(
        (id, path) -> {
          if (!bad.contains(path) && isNamed(id)) {
            left.add(path);
          }
        });
    return left;
  }

  private boolean isNamed(CheckId id) {
    Pattern name = Pattern.compile("(?<![\\w-])" + Pattern.quote(id.value()) + "(?![\\w-])");
    return bad.stream()
        .flatMap(path -> Optional.ofNullable(current.get(path)).stream())
        .anyMatch(text -> name.matcher(new String(text, StandardCharsets.UTF_8)).find());
  }
}
