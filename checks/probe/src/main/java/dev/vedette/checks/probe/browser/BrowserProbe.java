// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.BrowserOptions;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckSpec.BrowserSpec;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.EvidenceShelf;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.browser.evidence.EvidenceBox;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.http.HttpProbe;
import dev.vedette.checks.probe.http.HttpSession;
import dev.vedette.checks.probe.steps.RunValues;
import dev.vedette.checks.probe.steps.StepRun;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Browser checks. A run's clock starts when it has its browser, which takes ten seconds at most; a
 * location that has none says so, and blames no target.
 */
public final class BrowserProbe implements Probe {
  /** How long a run may wait for its browser. */
  public static final Duration LONGEST_START = Duration.ofSeconds(10);

  private static final Duration BORROW = Duration.ofSeconds(7);
  private static final Duration OPEN = Duration.ofSeconds(2);

  /** What is left of the two seconds that a probe may take after its deadline. */
  private static final Duration LETTING_GO = Duration.ofMillis(1_900);

  private final Workers workers;
  private final Passages passages;
  private final HttpProbe http;
  private final EvidenceShelf shelf;
  private final @Nullable Path traces;
  private final SecureRandom random = new SecureRandom();

  /**
   * Over browsers and ways to the network.
   *
   * @param http carries out the {@code oauth} steps among those of the browser
   * @param shelf takes in what there is to look at afterwards
   */
  public BrowserProbe(Workers workers, Passages passages, HttpProbe http, EvidenceShelf shelf) {
    this(workers, passages, http, shelf, null);
  }

  private BrowserProbe(
      Workers workers,
      Passages passages,
      HttpProbe http,
      EvidenceShelf shelf,
      @Nullable Path traces) {
    this.workers = workers;
    this.passages = passages;
    this.http = http;
    this.shelf = shelf;
    this.traces = traces;
  }

  /**
   * The same, which leaves a trace of each run in {@code folder}, named after the check. A trace
   * holds all that was typed and every secret that was used, as what pictures must not show: it is
   * for the check's author alone.
   */
  public BrowserProbe traced(Path folder) {
    return new BrowserProbe(workers, passages, http, shelf, folder);
  }

  @Override
  public Probed probe(ResolvedCheck check, RunContext context) {
    Deadline patience =
        Deadline.after(context.nanos(), context.nanos().getAsLong(), BORROW, "wait for a browser");
    // One that went away before this run did anything was ended by another's run, or by nobody's.
    return withWorker(check, context, patience)
        .or(() -> withWorker(check, context, patience))
        .orElseGet(() -> nothing(check, none("the browser went away as the run began, twice")));
  }

  /** Empty when the browser was gone by the time the run was to begin. */
  private Optional<Probed> withWorker(ResolvedCheck check, RunContext context, Deadline patience) {
    try (BrowserWorker worker = workers.borrow(patience.remaining());
        Passage passage = passages.open(context, spec(check).options().block())) {
      return probe(check, context, worker, passage);
    } catch (NoWorkerException e) {
      return Optional.of(nothing(check, none(e.reason())));
    }
  }

  private Optional<Probed> probe(
      ResolvedCheck check, RunContext context, BrowserWorker worker, Passage passage) {
    RunValues values = RunValues.of(check, context, random);
    Conversation talk = new Conversation(worker, context.nanos());
    Optional<Finding> trouble;
    try {
      trouble = open(talk, command(check, values, passage));
    } catch (WorkerLostException e) {
      return Optional.empty();
    }
    if (trouble.isPresent()) {
      return Optional.of(nothing(check, trouble.get()));
    }
    long begin = context.nanos().getAsLong();
    BrowserState run =
        new BrowserState(
            check, context, values, talk, new Network(passage), last(check, context, begin));
    List<Step> steps = spec(check).steps();
    try (HttpSession session = http.session(check, context, values, begin)) {
      return Optional.of(
          new StepRun(values, check.definition().cadence().timeout(), context.nanos(), begin)
              .carryOut(steps, work(run, worker, session, begin)));
    }
  }

  private BrowserRun work(BrowserState run, BrowserWorker worker, HttpSession session, long begin) {
    EvidenceBox box = new EvidenceBox(run.context().id(), shelf);
    Witness witness = new Witness(run, worker.folder(), box);
    Page page = new Page(witness, run.context().nanos(), begin);
    return new BrowserRun(run, page, box, session, worker.version());
  }

  private static BrowserSpec spec(ResolvedCheck check) {
    return (BrowserSpec) check.definition().spec();
  }

  private static Deadline last(ResolvedCheck check, RunContext context, long begin) {
    Duration timeout = check.definition().cadence().timeout();
    BrowserSpec spec = spec(check);
    boolean cleansUp = spec.steps().stream().anyMatch(Step::always);
    Duration whole = cleansUp ? timeout.plus(Cadence.CLEAN_UP) : timeout;
    return Deadline.after(context.nanos(), begin, whole.plus(LETTING_GO), "run");
  }

  private Command.Open command(ResolvedCheck check, RunValues values, Passage passage) {
    BrowserOptions options = spec(check).options();
    Map<String, String> headers = new HashMap<>();
    values.trace().addTo(headers::put, _ -> false);
    return new Command.Open(
        new Command.Looks(
            options.viewport().width(),
            options.viewport().height(),
            options.locale(),
            options.timeZone()),
        passage.proxy(),
        passage.user(),
        passage.password(),
        headers,
        options.block(),
        traces == null ? null : traces.resolve(check.definition().id() + ".zip").toString(),
        OPEN.toMillis());
  }

  /** Why there is no empty page; empty when there is one. */
  private static Optional<Finding> open(Conversation talk, Command.Open open) {
    return talk.aside(open, Conversation.GRACE) instanceof Answer.Trouble trouble
        ? Optional.of(of(trouble))
        : Optional.empty();
  }

  private static Finding of(Answer.Trouble trouble) {
    return trouble.kind() == Answer.Trouble.Kind.MALFORMED
        ? new Finding(
            Cause.DEFINITION, null, "the browser cannot look so: " + trouble.message(), null)
        : none(trouble.message());
  }

  private static Finding none(String reason) {
    return new Finding(Cause.AGENT, null, "no working browser at this location: " + reason, null);
  }

  private static Probed nothing(ResolvedCheck check, Finding why) {
    BrowserSpec spec = spec(check);
    return StepRun.notBegun(spec.steps(), new Detail.None(), why);
  }
}
