// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.blame.Cause.Loading;
import dev.vedette.checks.probe.browser.blame.Cause.Running;
import dev.vedette.checks.probe.browser.protocol.Observed;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import dev.vedette.checks.probe.browser.protocol.Observed.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One visit and what was loaded for it. */
final class Page {
  private static final long LEAST_SLACK = 100_000;
  private static final long MOST_SLACK = 400_000;

  private final int index;
  private final Visit visit;
  private final List<String> frames;
  private final List<Loading> loads = new ArrayList<>();
  private final Map<String, Loading> byId = new HashMap<>();
  private final Map<String, List<Loading>> byUrl = new HashMap<>();

  Page(Observed observed, int index) {
    this.index = index;
    this.visit = observed.visits().get(index);
    this.frames = observed.frames();
    observed.loads().stream().filter(load -> load.visit() == index).forEach(this::add);
  }

  private void add(Load load) {
    long end = load.times().end();
    Loading loading =
        new Loading(load, end < 0 ? Math.max(visit.end(), load.times().begin()) : end);
    loads.add(loading);
    byId.put(load.id(), loading);
    byUrl.computeIfAbsent(bare(load.url()), _ -> new ArrayList<>()).add(loading);
  }

  int index() {
    return index;
  }

  Visit visit() {
    return visit;
  }

  Stream<Loading> loads() {
    return loads.stream();
  }

  /** Those of inner frames that an action looked into; of all inner frames where none is known. */
  Stream<Loading> framed() {
    List<Loading> inner = loads.stream().filter(loading -> loading.load().inner()).toList();
    List<Loading> looked =
        inner.stream().filter(loading -> frames.contains(loading.load().frame())).toList();
    return (looked.isEmpty() ? inner : looked).stream();
  }

  Stream<Running> tasks() {
    return visit.tasks().stream().map(Running::new);
  }

  Optional<Loading> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The last load of a URL that had begun before {@code at}. */
  Optional<Loading> at(String url, long at) {
    return byUrl.getOrDefault(bare(url), List.of()).stream()
        .filter(loading -> loading.begin() < at)
        .reduce((_, last) -> last);
  }

  /** The main frame's document: the last of its redirects. */
  Optional<Loading> document() {
    return loads().filter(loading -> isMain(loading.load())).reduce((_, last) -> last);
  }

  static boolean isMain(Load load) {
    return load.type().equals("document") && !load.inner();
  }

  /**
   * How much later than its cause something may happen, in microseconds, and be its effect: a tenth
   * of the time since the navigation, as a slow machine stretches both.
   */
  long slack(long at) {
    return Math.clamp((at - visit.begin()) / 10, LEAST_SLACK, MOST_SLACK);
  }

  private static String bare(String url) {
    int fragment = url.indexOf('#');
    return fragment < 0 ? url : url.substring(0, fragment);
  }
}
