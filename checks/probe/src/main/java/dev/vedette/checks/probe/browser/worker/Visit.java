// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document of a window's main frame, of which {@code vitals.js} goes on telling. */
final class Visit {
  private static final int MOST_TASKS = 500;

  private final int window;
  private final List<double[]> tasks = new ArrayList<>();
  private final List<Script> scripts = new ArrayList<>();
  private JsonObject told = new JsonObject();

  /** A script's part in an animation frame; milliseconds after the document's begin. */
  private record Script(double begin, double end, String url) {
    double overlap(double[] task) {
      return Math.min(end, task[1]) - Math.max(begin, task[0]);
    }
  }

  Visit(int window) {
    this.window = window;
  }

  int window() {
    return window;
  }

  String url() {
    return Draft.cut(Fields.text(told, "url", ""));
  }

  /** The last word on everything but tasks, of which only new ones are told. */
  void tell(JsonObject state) {
    told = state;
    for (JsonElement one : Fields.array(state, "tasks")) {
      if (one instanceof JsonArray task && task.size() == 2 && tasks.size() < MOST_TASKS) {
        tasks.add(new double[] {Fields.number(task.get(0), 0), Fields.number(task.get(1), 0)});
      }
    }
    for (JsonElement one : Fields.array(state, "scripts")) {
      if (one instanceof JsonArray part && part.size() == 3 && scripts.size() < MOST_TASKS) {
        double begin = Fields.number(part.get(0), 0);
        double end = Fields.number(part.get(1), 0);
        scripts.add(new Script(begin, end, Draft.cut(part.get(2).getAsString())));
      }
    }
  }

  long begin(Axis axis) {
    return axis.ofWall(Fields.number(told, "origin", 0));
  }

  Observed.Visit visit(Axis axis, int step, long end, Budget budget) {
    return new Observed.Visit(
        step,
        window,
        url(),
        begin(axis),
        end,
        point(axis, "ttfb"),
        point(axis, "fcp"),
        point(axis, "ready"),
        point(axis, "loaded"),
        paint(axis),
        Fields.number(told, "cls", 0),
        tasks(axis, budget));
  }

  /** What the document says it was answered with; 0 while it has not said so. */
  int status() {
    return (int) Fields.number(told, "status", 0);
  }

  /** Whether it may have come of that document's load. */
  boolean isOf(Draft document) {
    return document.window() == window
        && withoutFragment(document.url()).equals(withoutFragment(url()));
  }

  private static String withoutFragment(String url) {
    return url.replaceFirst("#.*", "");
  }

  /** The load of the document, as it tells of it itself; of what led to it it may not. */
  Observed.Load document(Axis axis, StepLog steps, int index) {
    long begin = begin(axis);
    return new Observed.Load(
        "visit " + index,
        steps.at(begin),
        index,
        url(),
        false,
        "GET",
        url(),
        "document",
        null,
        null,
        new Observed.Initiator("other", List.of()),
        null,
        new Observed.Times(begin, begin, Map.of(), point(axis, "came")),
        reply(),
        null);
  }

  private Observed.@Nullable Reply reply() {
    return status() == 0
        ? null
        : new Observed.Reply(
            status(),
            Fields.cut(Fields.text(told, "protocol", ""), 20),
            "text/html",
            Math.round(Fields.number(told, "bytes", 0)),
            false,
            null,
            Map.of());
  }

  private long point(Axis axis, String name) {
    double after = Fields.number(told, name, -1);
    return after < 0 ? -1 : at(axis, after);
  }

  private long at(Axis axis, double millis) {
    return begin(axis) + Math.round(millis * 1e3);
  }

  private Observed.@Nullable Paint paint(Axis axis) {
    JsonObject lcp = Fields.object(told, "lcp");
    if (lcp.size() == 0) {
      return null;
    }
    String url = Fields.text(lcp, "url");
    return new Observed.Paint(
        at(axis, Fields.number(lcp, "at", 0)),
        Fields.cut(Fields.text(lcp, "element", ""), 1_000),
        url == null ? null : Draft.cut(url));
  }

  private List<Observed.Task> tasks(Axis axis, Budget budget) {
    return tasks.stream()
        .map(task -> task(axis, task))
        .takeWhile(task -> budget.take(80 + (task.script() == null ? 0 : task.script().length())))
        .toList();
  }

  private Observed.Task task(Axis axis, double[] task) {
    String script = null;
    double most = 0;
    for (Script one : scripts) {
      if (one.overlap(task) > most) {
        most = one.overlap(task);
        script = one.url();
      }
    }
    return new Observed.Task(at(axis, task[0]), at(axis, task[1]), script);
  }
}
