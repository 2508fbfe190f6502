// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Documents of windows that were answered before anybody watched these ({@link Arrivals}): what is
 * known of them is what they say of themselves.
 */
final class UnseenDocuments {
  private final Axis axis;
  private final StepLog steps;

  UnseenDocuments(Axis axis, StepLog steps) {
    this.axis = axis;
    this.steps = steps;
  }

  /** Loads that were seen and those of unseen documents, in order of their begin. */
  List<Load> among(List<Load> seen, List<Visit> visits) {
    List<Load> all = new ArrayList<>(seen);
    IntStream.range(0, visits.size())
        .filter(index -> isUnseen(index, visits.get(index), seen))
        .mapToObj(index -> visits.get(index).document(axis, steps, index))
        .forEach(all::add);
    all.sort(Comparator.comparingLong(load -> load.times().begin()));
    return all;
  }

  /** A line for each that has told of itself: status, blank, URL. */
  static String lines(List<Visit> visits, List<Draft> documents) {
    return visits.stream()
        .filter(UnseenDocuments::mayBeUnseen)
        .filter(visit -> visit.status() > 0 && documents.stream().noneMatch(visit::isOf))
        .map(visit -> visit.status() + " " + visit.url() + "\n")
        .collect(Collectors.joining());
  }

  private static boolean mayBeUnseen(Visit visit) {
    return visit.window() > 0 && visit.url().startsWith("http");
  }

  private static boolean isUnseen(int index, Visit visit, List<Load> seen) {
    return mayBeUnseen(visit)
        && seen.stream()
            .noneMatch(
                load -> load.visit() == index && !load.inner() && load.type().equals("document"));
  }
}
