// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which visit a load belongs to. Requests name the document that asked, by CDP's loader id; which
 * visit has which loader id follows from window, URL and time of the document's own request. Loads
 * of inner frames belong to the visit that their window showed when they began.
 */
final class VisitIndex {
  /** How far apart, in microseconds, the two clocks may see the same navigation begin. */
  private static final long APART = 100_000;

  private final Axis axis;
  private final List<Visit> visits;
  private final Map<String, Integer> byLoader = new HashMap<>();

  /** Documents are those of main frames, in the order they were asked for. */
  VisitIndex(Axis axis, List<Visit> visits, List<Draft> documents) {
    this.axis = axis;
    this.visits = visits;
    Map<String, Draft> asked = new LinkedHashMap<>();
    documents.forEach(document -> asked.putIfAbsent(document.loader(), document));
    for (Draft document : documents) {
      int visit = document.status() == 0 ? -1 : nearest(document, asked.get(document.loader()));
      if (visit >= 0) {
        byLoader.put(document.loader(), visit);
      }
    }
  }

  /** The first visit to the document that began when it was first asked for, or later. */
  private int nearest(Draft document, @Nullable Draft first) {
    long begin = axis.ofBrowser(first == null ? document.begin() : first.begin()) - APART;
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      boolean since = document.unheard() || visit.begin(axis) >= begin;
      if (visit.isOf(document) && since && !byLoader.containsValue(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Index of the visit; −1 for none. */
  int of(Draft draft, long begin) {
    Integer known = draft.inner() ? null : byLoader.get(draft.loader());
    if (known != null) {
      return known;
    }
    int last = -1;
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      if (visit.window() == draft.window() && visit.begin(axis) <= begin) {
        last = i;
      }
    }
    return draft.document() ? -1 : last;
  }
}
