// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.util.List;

/** What only one kind of check has to say. */
public sealed interface Detail {
  /** Nothing was carried out. */
  record None() implements Detail {}

  /**
   * The exchanges of an HTTP check.
   *
   * @param hops in the order they began
   * @param subSteps parts of its {@code oauth} steps, in the order they began
   */
  record Http(List<Hop> hops, List<SubStep> subSteps) implements Detail {
    /** What an HTTP check carried out; nothing for any other detail. */
    public static Http of(Detail detail) {
      return detail instanceof Http http ? http : new Http(List.of(), List.of());
    }

    public Http {
      hops = List.copyOf(hops);
      subSteps = List.copyOf(subSteps);
    }
  }
}
