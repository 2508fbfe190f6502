// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents of a run. A page may tell anything: what makes no sense is left out. */
final class Visits {
  private static final int MOST = 200;
  private static final int LENGTH = 1_000_000;

  /** That the tasks of all visits may take. */
  private static final int CHARACTERS = 1_000_000;

  private final Axis axis;
  private final Map<String, Visit> byId = new LinkedHashMap<>();

  Visits(Axis axis) {
    this.axis = axis;
  }

  /** {@code Runtime.bindingCalled}. */
  void told(JsonObject event, int window) {
    String payload = Fields.text(event, "payload", "");
    if (!Fields.text(event, "name", "").equals(Scripts.BINDING) || payload.length() > LENGTH) {
      return;
    }
    try {
      if (JsonParser.parseString(payload) instanceof JsonObject state) {
        tell(state, window);
      }
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      // The page called the binding itself.
      return;
    }
  }

  private void tell(JsonObject state, int window) {
    String id = window + " " + Fields.text(state, "id", "");
    Visit visit = byId.get(id);
    if (visit == null && byId.size() < MOST) {
      visit = new Visit(window);
      byId.put(id, visit);
    }
    if (visit != null) {
      visit.tell(state);
    }
  }

  /** In the order they began; the empty pages that windows begin with are no visits. */
  List<Visit> inOrder() {
    List<Visit> visits = new ArrayList<>();
    for (Visit visit : byId.values()) {
      if (!visit.url().equals("about:blank") && visit.begin(axis) != -1) {
        visits.add(visit);
      }
    }
    visits.sort(Comparator.comparingLong(visit -> visit.begin(axis)));
    return visits;
  }

  List<Observed.Visit> observed(List<Visit> visits, StepLog steps, long end) {
    List<Observed.Visit> observed = new ArrayList<>();
    Budget budget = new Budget(CHARACTERS);
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      long until = end;
      for (Visit later : visits.subList(i + 1, visits.size())) {
        if (later.window() == visit.window()) {
          until = later.begin(axis);
          break;
        }
      }
      observed.add(visit.visit(axis, steps.at(visit.begin(axis)), until, budget));
    }
    return observed;
  }
}
