// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Owner;
import dev.vedette.checks.model.check.CheckSpec.BrowserSpec;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.report.Blame;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Parties;
import dev.vedette.checks.model.report.StepReport.Status;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.browser.blame.Attribution;
import dev.vedette.checks.probe.browser.blame.Culprit;
import dev.vedette.checks.probe.browser.blame.Segment;
import dev.vedette.checks.probe.browser.blame.Sites;
import dev.vedette.checks.probe.browser.evidence.EvidenceBox;
import dev.vedette.checks.probe.browser.evidence.Pages;
import dev.vedette.checks.probe.browser.evidence.Veil;
import dev.vedette.checks.probe.browser.evidence.Waterfall;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Observed;
import dev.vedette.checks.probe.http.HttpSession;
import dev.vedette.checks.probe.steps.StepOutcome;
import dev.vedette.checks.probe.steps.StepWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of one run in a browser, and the HTTP exchanges among them. */
final class BrowserRun implements StepWork {
  private static final Duration CLOSE = Duration.ofSeconds(2);
  private static final Duration CLOSE_GRACE = Duration.ofMillis(500);
  private static final int LONGEST_LINE = 500;
  private static final Set<Cause> OF_TIME = Set.of(Cause.TIMEOUT, Cause.EXPECTATION);
  private static final Observed NOTHING = new Observed(List.of(), List.of(), 0, List.of());

  private final BrowserState run;
  private final Page page;
  private final EvidenceBox box;
  private final HttpSession http;
  private final String version;
  private final Instant start;
  private int step;
  private int failed = -1;
  private Optional<String> outstanding = Optional.empty();
  private Optional<Blame> culprit = Optional.empty();

  /** Of an open browser of that {@code version}. */
  BrowserRun(BrowserState run, Page page, EvidenceBox box, HttpSession http, String version) {
    this.run = run;
    this.page = page;
    this.box = box;
    this.http = http;
    this.version = version;
    this.start = run.context().clock().instant();
  }

  @Override
  public void enter(int index) {
    step = index;
    http.enter(index);
    run.talk().forgetOwn();
    page.witness().forget();
  }

  @Override
  public StepOutcome carryOut(Step step, Deadline deadline) {
    if (!(step.action() instanceof Step.Action.Browse browse)) {
      return http.carryOut(step, deadline);
    }
    return run.talk().isLost()
        ? new StepOutcome(
            Status.SKIPPED,
            run.finding(Cause.PAGE, step.name(), "not possible: the browser had to be ended", null),
            List.of())
        : new BrowserStep(run, page, step, this.step, deadline).carryOut(browse.actions());
  }

  @Override
  public Duration own() {
    return run.talk().own();
  }

  @Override
  public void ended(Step ofStep, StepOutcome outcome) {
    if (!outcome.isRight()) {
      failed = failed < 0 ? step : failed;
      if (ofStep.action() instanceof Step.Action.Browse) {
        page.witness().failed(step);
      }
    }
  }

  @Override
  public Detail detail() {
    Observed observed = close();
    Veil veil = new Veil(run.values().redactor());
    Pages pages = new Pages(observed, veil, 0);
    Sites sites = Sites.of(spec().options().firstParty(), page.sites());
    Attribution attribution = Attribution.of(observed, sites, page.waits());
    outstanding =
        Attribution.outstanding(observed, sites, page.waits()).map(it -> veil.text(it, 200));
    culprit = page.timeUp().flatMap(time -> Culprit.of(observed, sites, page.waits(), time));
    List<PageVisit> visits = pages.visits(attribution::heldUp);
    Detail.Loads loads = pages.loads(critical(attribution));
    if (failed >= 0) {
      keep(observed, new Waterfall(start, visits, loads.kept()));
    }
    return new Detail.Browser(
        version,
        visits,
        loads,
        new Parties(attribution.shown(veil::url).owners(), attribution.thirdParty()),
        http.detail(),
        box.all());
  }

  /**
   * Whoever used the time up is at fault. What else was outstanding when time ran out is what the
   * page's visitor waited for, too.
   */
  @Override
  public Finding explained(Finding finding) {
    if (OF_TIME.contains(finding.cause()) && culprit.isPresent()) {
      return blaming(culprit.get(), finding);
    }
    return finding.cause().owner() == Owner.TARGET
        ? outstanding
            .map(
                what ->
                    new Finding(
                        finding.cause(),
                        finding.step(),
                        finding.message() + "; " + what,
                        finding.host()))
            .orElse(finding)
        : finding;
  }

  private Finding blaming(Blame guilty, Finding finding) {
    String said = new Veil(run.values().redactor()).text(guilty.why(), 200);
    return new Finding(
        Cause.THIRD_PARTY,
        finding.step(),
        said + " left too little time: " + finding.message(),
        guilty.thirdParty());
  }

  private BrowserSpec spec() {
    return (BrowserSpec) run.check().definition().spec();
  }

  private static Set<String> critical(Attribution attribution) {
    return attribution.paths().stream()
        .flatMap(List::stream)
        .map(Segment::url)
        .collect(Collectors.toSet());
  }

  private void keep(Observed observed, Waterfall waterfall) {
    if (!observed.console().isEmpty()) {
      Veil veil = new Veil(run.values().redactor());
      String errors =
          observed.console().stream()
              .map(line -> veil.text(line, LONGEST_LINE))
              .collect(Collectors.joining("\n"));
      box.addText(
          failed,
          Evidence.Kind.CONSOLE,
          "console.txt",
          run.values().redactor().redactNamed(errors));
    }
    if (!waterfall.loads().isEmpty()) {
      int most = EvidenceBox.most(Evidence.Kind.WATERFALL);
      box.add(failed, Evidence.Kind.WATERFALL, "waterfall.har", waterfall.json(most));
    }
  }

  private Observed close() {
    if (run.talk().isLost()) {
      return NOTHING;
    }
    Duration left = run.last().sooner(CLOSE_GRACE).remaining();
    long millis = Math.max(1, (left.compareTo(CLOSE) < 0 ? left : CLOSE).toMillis());
    try {
      return run.talk().aside(new Command.Close(millis), CLOSE_GRACE)
              instanceof Answer.Closed closed
          ? closed.observed()
          : NOTHING;
    } catch (WorkerLostException e) {
      return NOTHING;
    }
  }
}
