// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.evidence;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Blame;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.PageLoad;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.model.report.Vitals;
import dev.vedette.checks.probe.browser.blame.Blocking;
import dev.vedette.checks.probe.browser.protocol.Observed;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import dev.vedette.checks.probe.browser.protocol.Observed.Task;
import dev.vedette.checks.probe.browser.protocol.Observed.Visit;
import dev.vedette.checks.probe.http.WebHost;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a worker saw, as a report tells it: bounded, and without secrets.
 *
 * @param offset microseconds from the start of the run to the start of the worker's axis
 */
public record Pages(Observed observed, Veil veil, long offset) {
  private static final int MOST_LOADS = 300;
  private static final int LONGEST_ELEMENT = 200;
  private static final int LONGEST_HEADER = 300;
  private static final long LONG_TASK = 50_000;

  /** What held each up is told by its index. */
  public List<PageVisit> visits(IntFunction<Optional<Blame>> heldUp) {
    return IntStream.range(0, observed.visits().size())
        .mapToObj(index -> visit(observed.visits().get(index), heldUp.apply(index)))
        .toList();
  }

  private PageVisit visit(Visit visit, Optional<Blame> heldUp) {
    return new PageVisit(
        visit.step(),
        veil.url(visit.url()),
        micros(offset + visit.begin()),
        micros(visit.end() - visit.begin()),
        vitals(visit),
        heldUp
            .map(it -> new Blame(veil.text(it.why(), LONGEST_ELEMENT), it.thirdParty()))
            .orElse(null));
  }

  private Vitals vitals(Visit visit) {
    return new Vitals(
        since(visit, visit.ttfb()),
        since(visit, visit.fcp()),
        largest(visit),
        visit.fcp() < 0 ? null : micros(blockingTime(visit)),
        visit.fcp() < 0 ? null : visit.cls());
  }

  private static @Nullable Duration since(Visit visit, long point) {
    return point < 0 ? null : micros(point - visit.begin());
  }

  private Vitals.@Nullable LargestPaint largest(Visit visit) {
    Observed.Paint paint = visit.lcp();
    return paint == null
        ? null
        : new Vitals.LargestPaint(
            micros(paint.at() - visit.begin()),
            veil.text(paint.element(), LONGEST_ELEMENT),
            veil.urlOrNull(paint.url()));
  }

  /** Total Blocking Time, https://web.dev/articles/tbt, to the end of the visit. */
  private static long blockingTime(Visit visit) {
    return visit.tasks().stream().mapToLong(task -> blocking(task, visit.fcp())).sum();
  }

  private static long blocking(Task task, long from) {
    return Math.max(0, task.end() - Math.max(task.begin() + LONG_TASK, from));
  }

  /**
   * The waterfall; when there is too much of it, without the later of what nobody waited for.
   *
   * @param critical URLs that must stay, raw
   */
  public Detail.Loads loads(Set<String> critical) {
    List<Load> loads = observed.loads();
    Set<String> chosen = new HashSet<>();
    loads.stream()
        .sorted(Comparator.comparing(load -> !matters(load, critical)))
        .limit(MOST_LOADS)
        .forEach(load -> chosen.add(load.id()));
    List<PageLoad> kept =
        loads.stream().filter(load -> chosen.contains(load.id())).map(this::load).toList();
    return new Detail.Loads(kept, observed.dropped() + loads.size() - kept.size());
  }

  private static boolean matters(Load load, Set<String> critical) {
    return critical.contains(load.url())
        || load.type().equals("document")
        || load.failure() != null;
  }

  private PageLoad load(Load load) {
    return new PageLoad(
        load.step(),
        load.visit(),
        new PageLoad.Asked(
            load.method(),
            veil.url(load.url()),
            load.type(),
            WebHost.of(load.url()).map(WebHost::owner).orElse(""),
            load.initiator().urls().isEmpty() ? null : veil.url(load.initiator().urls().getFirst()),
            Blocking.blocks(load)),
        answered(load.reply()),
        timing(load));
  }

  private PageLoad.@Nullable Answered answered(Observed.@Nullable Reply reply) {
    return reply == null
        ? null
        : new PageLoad.Answered(
            reply.status(),
            reply.protocol(),
            reply.bytes(),
            reply.cached(),
            reply.address(),
            edge(reply.headers()));
  }

  private Map<String, String> edge(Map<String, String> headers) {
    Map<String, String> edge = new HashMap<>();
    headers.forEach((name, value) -> edge.put(name, veil.text(value, LONGEST_HEADER)));
    return edge;
  }

  private PageLoad.LoadTiming timing(Load load) {
    Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
    load.times()
        .phases()
        .forEach(
            (word, micros) ->
                Words.parse(Phase.class, word)
                    .filter(_ -> micros >= 0)
                    .ifPresent(phase -> phases.put(phase, micros(micros))));
    return new PageLoad.LoadTiming(
        micros(offset + load.times().begin()),
        micros(Math.max(0, load.times().end() - load.times().begin())),
        phases,
        load.failure() == null ? null : veil.text(load.failure(), LONGEST_ELEMENT));
  }

  private static Duration micros(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }
}
