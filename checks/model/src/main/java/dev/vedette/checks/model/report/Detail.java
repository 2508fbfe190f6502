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
    /** The HTTP exchanges of a run, whatever its kind. */
    public static Http of(Detail detail) {
      return switch (detail) {
        case Http http -> http;
        case Browser browser -> browser.exchanges();
        case None _ -> new Http(List.of(), List.of());
      };
    }

    public Http {
      hops = List.copyOf(hops);
      subSteps = List.copyOf(subSteps);
    }
  }

  /**
   * What a browser did.
   *
   * @param version of the driver and the browser, such as {@code playwright 1.62.0, Chromium 140.0}
   * @param visits in the order they began
   * @param loads the waterfall, in the order they began; bounded
   * @param parties whose hosts were asked, and what they did to the run
   * @param exchanges of {@code oauth} steps among those of the browser
   * @param evidence what there is to look at
   */
  record Browser(
      String version,
      List<PageVisit> visits,
      Loads loads,
      Parties parties,
      Http exchanges,
      List<Evidence> evidence)
      implements Detail {
    public Browser {
      visits = List.copyOf(visits);
      evidence = List.copyOf(evidence);
    }

    /** Whose hosts were asked, the largest part of the critical path first. */
    public List<OwnerTime> owners() {
      return parties.owners();
    }
  }

  /**
   * The waterfall.
   *
   * @param dropped how many more there were than are kept
   */
  record Loads(List<PageLoad> kept, int dropped) {
    public Loads {
      kept = List.copyOf(kept);
    }
  }
}
