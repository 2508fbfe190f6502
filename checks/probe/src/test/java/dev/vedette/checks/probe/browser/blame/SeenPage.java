// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.protocol.Observed;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import dev.vedette.checks.probe.browser.protocol.Observed.Paint;
import dev.vedette.checks.probe.browser.protocol.Observed.Task;
import dev.vedette.checks.probe.browser.protocol.Observed.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A visit as a worker would have seen it, in the words of a test; times in milliseconds. */
final class SeenPage {
  private final String url;
  private final long begin;
  private final long end;
  private final List<Item> items = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final List<String> frames = new ArrayList<>();
  private long fcp = -1;
  private long loaded = -1;
  private @Nullable Paint lcp;

  private SeenPage(String url, long begin, long end) {
    this.url = url;
    this.begin = begin;
    this.end = end;
  }

  static SeenPage of(String url) {
    return new SeenPage(url, 0, 10_000);
  }

  static SeenPage of(String url, long begin, long end) {
    return new SeenPage(url, begin, end);
  }

  static long micros(long millis) {
    return millis < 0 ? -1 : millis * 1_000;
  }

  SeenPage firstPaint(long at) {
    fcp = micros(at);
    return this;
  }

  SeenPage loaded(long at) {
    loaded = micros(at);
    return this;
  }

  SeenPage largestText(long at) {
    lcp = new Paint(micros(at), "h1", null);
    return this;
  }

  SeenPage largestImage(long at, String image) {
    lcp = new Paint(micros(at), "img", image);
    return this;
  }

  /** The document, from the visit's begin on. */
  SeenPage document(long until) {
    return with(Item.of("document", url, begin, until));
  }

  SeenPage with(Item... more) {
    items.addAll(List.of(more));
    return this;
  }

  SeenPage task(@Nullable String script, long from, long to) {
    tasks.add(new Task(micros(from), micros(to), script));
    return this;
  }

  /** An action looked into the inner frame with that URL. */
  SeenPage lookedInto(String frame) {
    frames.add(frame);
    return this;
  }

  Observed seen() {
    return seen(this);
  }

  static Observed seen(SeenPage... pages) {
    List<SeenPage> all = List.of(pages);
    return new Observed(
        all.stream().map(SeenPage::visit).toList(),
        all.stream().flatMap(page -> page.loads(all.indexOf(page))).toList(),
        0,
        List.of(),
        all.stream().flatMap(page -> page.frames.stream()).toList());
  }

  private Visit visit() {
    return new Visit(0, 0, url, micros(begin), micros(end), -1, fcp, -1, loaded, lcp, 0, tasks);
  }

  private Stream<Load> loads(int index) {
    return items.stream().map(item -> item.load(index, url));
  }
}
