// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.blame.Cause.Loading;
import dev.vedette.checks.probe.browser.blame.Cause.Running;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import dev.vedette.checks.probe.browser.protocol.Observed.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why something began when it began. */
final class Origins {
  private final Page page;
  private final Suspects suspects;

  Origins(Page page, Suspects suspects) {
    this.page = page;
    this.suspects = suspects;
  }

  /** What had to end before; empty for the first request of a page. */
  Optional<Cause> before(Cause cause) {
    return switch (cause) {
      case Loading loading -> beforeLoad(loading.load());
      case Running running -> beforeTask(running.task());
    };
  }

  private Optional<Cause> beforeLoad(Load load) {
    if (load.redirectedFrom() != null) {
      return page.byId(load.redirectedFrom()).map(Cause.class::cast);
    }
    if (Page.isMain(load)) {
      return Optional.empty();
    }
    return load.initiator().kind().equals("script") ? askedByCode(load) : foundInMarkup(load);
  }

  /** Code ran once it had come and, when it went on from an answer, once that had come. */
  private Optional<Cause> askedByCode(Load load) {
    long at = load.times().begin();
    List<String> scripts = load.initiator().urls();
    Stream<Loading> sure = Stream.concat(initiators(load), suspects.answersTo(scripts, at));
    Frame frame = Frame.of(load);
    return suspects.choose(at, Suspects.latest(sure, at), codeOrBlocking(frame));
  }

  /**
   * A parser, or the layout of what it parsed, went on once nothing blocked it. Markup that code
   * inserts counts as parsed, too.
   */
  private Optional<Cause> foundInMarkup(Load load) {
    long at = load.times().begin();
    Frame frame = Frame.of(load);
    Stream<Loading> sure = Stream.concat(initiators(load), suspects.blocking(frame));
    return suspects.choose(at, Suspects.latest(sure, at), suspects.code(frame));
  }

  private Optional<Cause> beforeTask(Task task) {
    long at = task.begin();
    Stream<Loading> sure =
        task.script() == null
            ? Stream.concat(page.document().stream(), suspects.blocking(Frame.MAIN))
            : Stream.concat(
                page.at(task.script(), at).stream(),
                suspects.answersTo(List.of(task.script()), at));
    return suspects.choose(at, Suspects.latest(sure, at), codeOrBlocking(Frame.MAIN));
  }

  private Stream<Cause> codeOrBlocking(Frame frame) {
    return Stream.concat(suspects.code(frame), suspects.blocking(frame));
  }

  /** What asked, as far as it is known; else the document. What still came in had come so far. */
  private Stream<Loading> initiators(Load load) {
    long at = load.times().begin();
    List<Loading> known =
        load.initiator().urls().stream().flatMap(url -> page.at(url, at).stream()).toList();
    Stream<Loading> asked = known.isEmpty() ? document(load).stream() : known.stream();
    return asked.map(loading -> loading.until(at));
  }

  private Optional<Loading> document(Load load) {
    return load.inner()
        ? page.at(load.frame(), load.times().begin()).or(page::document)
        : page.document();
  }
}
