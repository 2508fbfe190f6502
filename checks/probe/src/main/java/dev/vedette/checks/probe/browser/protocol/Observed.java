// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a worker saw in one run, raw: URLs and headers may hold secrets. Times are microseconds on
 * one axis, from the worker's answer to {@link Command.Open}; −1 for what did not happen.
 *
 * @param visits in the order they began
 * @param loads in the order they began, at most {@link #MOST_LOADS}
 * @param dropped loads beyond that
 * @param console errors, in order, at most 100 of at most 4,000 characters
 * @param frames URLs that the inner frames had into which an action looked
 */
public record Observed(
    List<Visit> visits, List<Load> loads, int dropped, List<String> console, List<String> frames) {
  /** More are counted only. */
  public static final int MOST_LOADS = 1_000;

  public Observed {
    visits = List.copyOf(visits);
    loads = List.copyOf(loads);
    console = List.copyOf(console);
    frames = List.copyOf(frames);
  }

  /** Without inner frames. */
  public Observed(List<Visit> visits, List<Load> loads, int dropped, List<String> console) {
    this(visits, loads, dropped, console, List.of());
  }

  /**
   * A document of a window's main frame.
   *
   * @param window 0 for the first, 1 for the first that it opened, …
   * @param begin of the navigation
   * @param end of the visit
   * @param ttfb point on the axis of the first byte; so are {@code fcp}, {@code domReady}, {@code
   *     loaded}
   * @param lcp the last candidate; null when there was none
   * @param cls cumulative layout shift
   * @param tasks long tasks of the main thread (over 50 ms), in order, at most 500
   */
  public record Visit(
      int step,
      int window,
      String url,
      long begin,
      long end,
      long ttfb,
      long fcp,
      long domReady,
      long loaded,
      @Nullable Paint lcp,
      double cls,
      List<Task> tasks) {
    public Visit {
      tasks = List.copyOf(tasks);
    }
  }

  /** A largest paint: when, the element as a short selector, and what was loaded for it. */
  public record Paint(long at, String element, @Nullable String url) {}

  /**
   * A long task.
   *
   * @param script URL of the script whose code ran, as far as the browser says it (Long Animation
   *     Frames); null when it does not
   */
  public record Task(long begin, long end, @Nullable String script) {}

  /**
   * One request. A redirect begins another.
   *
   * @param id unique in the run; a redirect has an id of its own
   * @param visit index of the visit whose document, or a frame in it, asked; −1 for none
   * @param frame URL of the document that asked; of the main frame or an inner one
   * @param inner whether that is an inner frame
   * @param type CDP's resource type in lower case
   * @param priority CDP's initial priority in lower case ({@code veryhigh, high, medium, low,
   *     verylow})
   * @param renderBlocking CDP's or Resource Timing's word: {@code blocking, non_blocking}, … or
   *     null
   * @param initiator kind ({@code parser, script, preload, other}) and URLs of what asked, the
   *     nearest first; at most five
   * @param redirectedFrom id of the load whose answer led here; null for none
   * @param failure null when it went well
   */
  public record Load(
      String id,
      int step,
      int visit,
      String frame,
      boolean inner,
      String method,
      String url,
      String type,
      @Nullable String priority,
      @Nullable String renderBlocking,
      Initiator initiator,
      @Nullable String redirectedFrom,
      Times times,
      @Nullable Reply reply,
      @Nullable String failure) {}

  /** What asked for a load. */
  public record Initiator(String kind, List<String> urls) {
    public Initiator {
      urls = List.copyOf(urls);
    }
  }

  /**
   * Points of a load.
   *
   * @param begin it was asked for
   * @param sent from the network's first doing; between {@code begin} and it the load was queued
   * @param phases word of a {@code Phase} to its microseconds
   * @param end the last byte came, or it failed
   */
  public record Times(long begin, long sent, Map<String, Long> phases, long end) {
    public Times {
      phases = Map.copyOf(phases);
    }
  }

  /**
   * An answer.
   *
   * @param cached from the browser's own cache
   * @param headers the few that tell of a CDN and of caching, names in lower case
   */
  public record Reply(
      int status,
      String protocol,
      String mediaType,
      long bytes,
      boolean cached,
      @Nullable String address,
      Map<String, String> headers) {
    public Reply {
      headers = Map.copyOf(headers);
    }
  }
}
