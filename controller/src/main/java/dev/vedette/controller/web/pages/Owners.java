// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.report.OwnerTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The colours of owners: one for the first party, others for the rest while there are some. */
record Owners(Map<String, String> colours, Set<String> third) {
  private static final String REST = "owner-rest";
  private static final int MOST = 6;

  /** Those of a run, who took most time first. */
  static Owners of(List<OwnerTime> times) {
    Map<String, String> colours = new HashMap<>();
    Set<String> third = new HashSet<>();
    for (OwnerTime time : times) {
      if (time.firstParty()) {
        colours.put(time.owner(), "owner-first");
      } else {
        third.add(time.owner());
        colours.put(time.owner(), third.size() <= MOST ? "owner-" + third.size() : REST);
      }
    }
    return new Owners(colours, third);
  }

  /** Name of a style. */
  String colour(String owner) {
    return colours.getOrDefault(owner, REST);
  }

  boolean isThird(String owner) {
    return third.contains(owner);
  }
}
