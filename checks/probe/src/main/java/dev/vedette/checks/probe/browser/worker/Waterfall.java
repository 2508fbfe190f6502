// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a run, from CDP's {@code Network} events of its windows and of frames that have
 * processes of their own. What needs no network ({@code data:}, {@code blob:}) and the browser's
 * own error pages are left out.
 */
final class Waterfall {
  /** That all loads together may take. */
  private static final int CHARACTERS = 2_000_000;

  private final Axis axis;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Draft> pending = new HashMap<>();
  private int dropped;

  Waterfall(Axis axis) {
    this.axis = axis;
  }

  /** {@code Network.requestWillBeSent}. */
  void asked(JsonObject event, int window, boolean inner) {
    axis.sameMoment(Fields.number(event, "wallTime", 0), Fields.number(event, "timestamp", 0));
    if (!counts(event)) {
      return;
    }
    String request = Fields.text(event, "requestId", "");
    Draft before = redirected(event, request);
    if (drafts.size() == Observed.MOST_LOADS) {
      pending.remove(request);
      dropped++;
      return;
    }
    String from = before == null ? null : before.id();
    String id = from == null ? request : from + "+";
    Draft draft = new Draft(id, event, window, inner, from);
    drafts.add(draft);
    pending.put(request, draft);
  }

  private static boolean counts(JsonObject event) {
    String url = Fields.text(Fields.object(event, "request"), "url", "");
    String document = Fields.text(event, "documentURL", "");
    return !url.startsWith("data:")
        && !url.startsWith("blob:")
        && !document.startsWith("chrome-error:");
  }

  private static boolean cameOverTheNetwork(JsonObject answered) {
    return Fields.text(Fields.object(answered, "response"), "url", "").startsWith("http");
  }

  /** The load whose answer led here. */
  private @Nullable Draft redirected(JsonObject event, String request) {
    JsonObject answer = Fields.object(event, "redirectResponse");
    Draft before = pending.get(request);
    if (before == null || answer.size() == 0) {
      return null;
    }
    before.answered(answer);
    double bytes = Fields.number(answer, "encodedDataLength", 0);
    before.ended(Fields.number(event, "timestamp", 0), bytes, null);
    return before;
  }

  /** {@code Network.responseReceived}, perhaps to what nobody heard the window ask for. */
  void answered(JsonObject event, int window, boolean inner) {
    String request = Fields.text(event, "requestId", "");
    Draft draft = pending.get(request);
    boolean fits = drafts.size() < Observed.MOST_LOADS;
    if (draft == null && fits && cameOverTheNetwork(event)) {
      draft = Draft.unheard(request, event, window, inner);
      drafts.add(draft);
      pending.put(request, draft);
    }
    if (draft != null) {
      draft.answered(Fields.object(event, "response"));
    }
  }

  /** {@code Network.requestServedFromCache}. */
  void cached(JsonObject event) {
    Draft draft = pending.get(Fields.text(event, "requestId", ""));
    if (draft != null) {
      draft.fromCache();
    }
  }

  /** {@code Network.loadingFinished}. */
  void finished(JsonObject event) {
    end(event, null);
  }

  /** {@code Network.loadingFailed}. */
  void failed(JsonObject event) {
    String error = Fields.text(event, "errorText", "");
    String blocked = Fields.text(event, "blockedReason", "");
    if (error.isEmpty()) {
      error = blocked.equals("inspector") ? "net::ERR_BLOCKED_BY_CLIENT" : "blocked: " + blocked;
    }
    end(event, error);
  }

  private void end(JsonObject event, @Nullable String error) {
    Draft draft = pending.get(Fields.text(event, "requestId", ""));
    if (draft != null) {
      double bytes = Fields.number(event, "encodedDataLength", -1);
      draft.ended(Fields.number(event, "timestamp", 0), bytes, error);
    }
  }

  /** A line for each: status, blank, URL. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    for (Draft draft : drafts) {
      lines.append(draft.status()).append(' ').append(draft.url()).append('\n');
    }
    return lines.toString();
  }

  /** Where on the axis the first document was asked for since then; −1 for none. */
  long documentSince(long micros) {
    for (Draft draft : drafts) {
      long begin = axis.ofBrowser(draft.begin());
      if (draft.document() && begin >= micros) {
        return begin;
      }
    }
    return -1;
  }

  List<Observed.Load> loads(StepLog steps, VisitIndex visits) {
    List<Observed.Load> loads = new ArrayList<>(drafts.size());
    Budget budget = new Budget(CHARACTERS);
    for (Draft draft : drafts) {
      if (!budget.take(draft.size())) {
        dropped += drafts.size() - loads.size();
        break;
      }
      long begin = axis.ofBrowser(draft.begin());
      loads.add(draft.load(axis, steps.at(begin), visits.of(draft, begin)));
    }
    return loads;
  }

  /** The document that a window asked for last; null for none. */
  @Nullable Draft latestDocument(int window) {
    return documents().stream()
        .filter(draft -> draft.window() == window)
        .reduce((_, last) -> last)
        .orElse(null);
  }

  /** The last document that was asked for by that URL; null for none. */
  @Nullable Draft latestDocument(String url) {
    return documents().stream()
        .filter(draft -> draft.url().equals(Draft.cut(url)))
        .reduce((_, last) -> last)
        .orElse(null);
  }

  List<Draft> documents() {
    return drafts.stream().filter(Draft::document).toList();
  }

  int dropped() {
    return dropped;
  }
}
