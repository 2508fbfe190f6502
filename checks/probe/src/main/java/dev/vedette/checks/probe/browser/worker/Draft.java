// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import dev.vedette.checks.probe.browser.protocol.GateMark;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A load of which more is still to come. CDP tells of end and answer in any order, so that it
 * becomes a {@link Observed.Load} only when the run is over.
 */
final class Draft {
  private static final int URL_LENGTH = 2_000;
  private static final String REFUSED = "no connection";
  private static final String UNHEARD = "unheard";
  private static final Map<String, String> BLOCKING =
      Map.of(
          "Blocking", "blocking",
          "InBodyParserBlocking", "in_body_parser_blocking",
          "NonBlocking", "non_blocking",
          "NonBlockingDynamic", "non_blocking_dynamic",
          "PotentiallyBlocking", "potentially_blocking");

  private final String id;
  private final JsonObject asked;
  private final int window;
  private final boolean inner;
  private final @Nullable String redirectedFrom;
  private @Nullable JsonObject response;
  private boolean cached;
  private double bytes = -1;
  private double end = -1;
  private @Nullable String failure;

  /** {@code asked} is the event {@code Network.requestWillBeSent}. */
  Draft(String id, JsonObject asked, int window, boolean inner, @Nullable String redirectedFrom) {
    this.id = id;
    this.asked = slim(asked);
    this.window = window;
    this.inner = inner;
    this.redirectedFrom = redirectedFrom;
  }

  /** What {@code Network.responseReceived} tells of what was asked for before anybody listened. */
  static Draft unheard(String id, JsonObject answered, int window, boolean inner) {
    JsonObject response = Fields.object(answered, "response");
    JsonObject request = new JsonObject();
    request.addProperty("method", "GET");
    String url = Fields.text(response, "url", "");
    request.addProperty("url", url);
    JsonObject asked = new JsonObject();
    asked.add("request", request);
    asked.addProperty(
        "documentURL", Fields.text(answered, "type", "").equals("Document") ? url : "");
    asked.add("loaderId", answered.get("loaderId"));
    asked.add("type", answered.get("type"));
    asked.addProperty(UNHEARD, true);
    double came = Fields.number(answered, "timestamp", 0);
    asked.addProperty(
        "timestamp", Fields.number(Fields.object(response, "timing"), "requestTime", came));
    Draft draft = new Draft(id, asked, window, inner, null);
    // Its end may have gone unheard as well.
    draft.end = came;
    return draft;
  }

  /** Without what is large and never looked at. */
  private static JsonObject slim(JsonObject asked) {
    JsonObject request = Fields.object(asked, "request");
    request.remove("headers");
    request.remove("postData");
    request.remove("postDataEntries");
    asked.remove("redirectResponse");
    return asked;
  }

  static String cut(String url) {
    return Fields.cut(url, URL_LENGTH);
  }

  void answered(JsonObject answer) {
    response = answer;
  }

  void fromCache() {
    cached = true;
  }

  /** The browser tells of the end of its own error page, too, as of that of what it stands for. */
  void ended(double seconds, double encodedBytes, @Nullable String error) {
    if (failure != null) {
      return;
    }
    end = seconds;
    bytes = encodedBytes;
    failure = error;
  }

  String id() {
    return id;
  }

  int window() {
    return window;
  }

  boolean inner() {
    return inner;
  }

  String url() {
    return cut(Fields.text(Fields.object(asked, "request"), "url", ""));
  }

  String loader() {
    return Fields.text(asked, "loaderId", "");
  }

  double begin() {
    return Fields.number(asked, "timestamp", 0);
  }

  /** Whether nobody heard it asked for: of redirects that led to it nothing is known. */
  boolean unheard() {
    return Fields.yes(asked, UNHEARD);
  }

  boolean document() {
    return !inner && Fields.text(asked, "type", "").equals("Document");
  }

  /** Whether it still waits for an answer. */
  boolean unanswered() {
    return response == null && end < 0;
  }

  /** Why it failed, in the browser's words; null when it did not. */
  @Nullable String failure() {
    return failure;
  }

  int status() {
    return response == null ? 0 : (int) Fields.number(response, "status", 0);
  }

  /** About how many characters telling of it takes. */
  int size() {
    int answer = response == null ? 0 : Fields.object(response, "headers").toString().length();
    int initiator = Fields.object(asked, "initiator").toString().length();
    return 500 + url().length() + initiator + answer;
  }

  /** What has become of it by now. */
  Observed.Load load(Axis axis, int step, int visit) {
    JsonObject request = Fields.object(asked, "request");
    return new Observed.Load(
        id,
        step,
        visit,
        cut(Fields.text(asked, "documentURL", "")),
        inner,
        Fields.text(request, "method", ""),
        url(),
        lower(Fields.text(asked, "type", "other")),
        priority(request),
        BLOCKING.get(Fields.text(asked, "renderBlockingBehavior", "")),
        Initiators.of(Fields.object(asked, "initiator")),
        redirectedFrom,
        times(axis),
        refused() ? null : reply(),
        refused() ? REFUSED : failure);
  }

  /** Whether the answer is the gate's, for a site that it did not or could not go to. */
  private boolean refused() {
    return response != null
        && Fields.object(response, "headers").keySet().stream()
            .anyMatch(GateMark.HEADER::equalsIgnoreCase);
  }

  private static @Nullable String priority(JsonObject request) {
    String told = Fields.text(request, "initialPriority");
    return told == null ? null : lower(told);
  }

  private Observed.Times times(Axis axis) {
    JsonObject timing = response == null ? null : Fields.object(response, "timing");
    boolean known = timing != null && timing.size() > 0;
    long ended = end < 0 ? -1 : axis.ofBrowser(end);
    return Phases.times(axis, axis.ofBrowser(begin()), known ? timing : null, ended);
  }

  private Observed.@Nullable Reply reply() {
    if (response == null) {
      return null;
    }
    double size = bytes < 0 ? Fields.number(response, "encodedDataLength", 0) : bytes;
    return Replies.of(response, cached, size);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
