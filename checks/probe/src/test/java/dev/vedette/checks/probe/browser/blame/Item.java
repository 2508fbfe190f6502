// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.protocol.Observed.Initiator;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import dev.vedette.checks.probe.browser.protocol.Observed.Reply;
import dev.vedette.checks.probe.browser.protocol.Observed.Times;
import java.util.List;
import java.util.Map;

/** A load as a worker would have seen it, in the words of a test; times in milliseconds. */
record Item(
    String type,
    String url,
    String urgency,
    String kind,
    List<String> by,
    String frame,
    String redirectedFrom,
    int status,
    long begin,
    long end) {

  /** Found by the parser. */
  static Item of(String type, String url, long begin, long end) {
    return new Item(type, url, "non_blocking", "parser", List.of(), "", "", 200, begin, end);
  }

  static Item script(String url, long begin, long end) {
    return of("script", url, begin, end);
  }

  static Item image(String url, long begin, long end) {
    return of("image", url, begin, end);
  }

  static Item style(String url, long begin, long end) {
    return of("stylesheet", url, begin, end).blocking();
  }

  /** Of a script. */
  static Item api(String url, String script, long begin, long end) {
    return of("fetch", url, begin, end).by(script);
  }

  Item blocking() {
    return new Item(type, url, "blocking", kind, by, frame, redirectedFrom, status, begin, end);
  }

  /** A script, of those on its stack, asked for it. */
  Item by(String... scripts) {
    return from("script", scripts);
  }

  /** A style sheet did. */
  Item in(String sheet) {
    return from("parser", sheet);
  }

  private Item from(String how, String... urls) {
    return new Item(
        type, url, urgency, how, List.of(urls), frame, redirectedFrom, status, begin, end);
  }

  Item inFrame(String document) {
    return new Item(type, url, urgency, kind, by, document, redirectedFrom, status, begin, end);
  }

  /** The answer of the load of {@code other} led here. */
  Item redirectedFrom(String other) {
    return new Item(type, url, urgency, kind, by, frame, other, status, begin, end);
  }

  Item answering(int code) {
    return new Item(type, url, urgency, kind, by, frame, redirectedFrom, code, begin, end);
  }

  /** URLs serve as ids. */
  Load load(int visit, String document) {
    String holder = frame.isEmpty() ? document : frame;
    return new Load(
        url,
        0,
        visit,
        holder,
        !frame.isEmpty(),
        "GET",
        url,
        type,
        null,
        urgency,
        new Initiator(kind, by.isEmpty() && !type.equals("document") ? List.of(holder) : by),
        redirectedFrom.isEmpty() ? null : redirectedFrom,
        new Times(SeenPage.micros(begin), SeenPage.micros(begin), Map.of(), SeenPage.micros(end)),
        new Reply(status, "h2", "", 1_000, false, null, Map.of()),
        null);
  }
}
