// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import java.util.List;
import java.util.Map;

/**
 * A key that means something only beside one of some others.
 *
 * @param what the others are, for messages
 * @param mend for where none of them stands
 */
public record Companion(Field<?> field, String what, String mend, List<Field<?>> hosts) {
  public Companion {
    hosts = List.copyOf(hosts);
  }

  /** Tells of the key if it stands alone. What is left has its meaning without it. */
  void check(Fields given) {
    if (stands(field, given) && hosts.stream().noneMatch(host -> stands(host, given))) {
      given.error(field, "'" + field.key() + "' goes with " + what, mend);
    }
  }

  private static boolean stands(Field<?> field, Fields given) {
    return given.mapping().find(field.key()).isPresent();
  }

  Schema schema() {
    List<Map<String, List<String>>> cases =
        hosts.stream().map(host -> Map.of("required", List.of(host.key()))).toList();
    return Schema.any().with("dependentSchemas", Map.of(field.key(), Map.of("anyOf", cases)));
  }
}
