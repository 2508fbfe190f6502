// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.BrowserAction;
import dev.vedette.checks.model.check.BrowserAction.Condition;
import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.report.Durations;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.browser.Conditions.Sighting;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.words.ConditionTemplates;
import dev.vedette.checks.probe.browser.words.TargetWords;
import dev.vedette.checks.probe.browser.words.Targets;
import dev.vedette.checks.probe.expect.Meanings;
import dev.vedette.checks.probe.expect.Wording;
import dev.vedette.checks.probe.steps.StepOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actions of one step, up to the first that does not go right. */
final class BrowserStep {
  private final BrowserState run;
  private final Page page;
  private final Step step;
  private final int index;
  private final Deadline deadline;
  private final List<ExpectationReport> expectations = new ArrayList<>();

  BrowserStep(BrowserState run, Page page, Step step, int index, Deadline deadline) {
    this.run = run;
    this.page = page;
    this.step = step;
    this.index = index;
    this.deadline = deadline;
  }

  StepOutcome carryOut(List<BrowserAction> actions) {
    Finding finding = begin();
    for (int i = 0; finding == null && i < actions.size(); i++) {
      BrowserAction action = actions.get(i);
      finding = guarded(TargetWords.of(action.deed()), troubles -> carryOut(action, troubles));
    }
    return finding == null
        ? StepOutcome.passed(note(), expectations)
        : StepOutcome.of(finding, expectations);
  }

  private @Nullable Finding begin() {
    return guarded(
        "begin",
        troubles ->
            run.talk().aside(new Command.Enter(index, 1_000), Conversation.GRACE)
                    instanceof Answer.Trouble trouble
                ? troubles.of(trouble)
                : null);
  }

  /** Part of a step: null when it went right. */
  private interface Part {
    @Nullable Finding carryOut(Troubles troubles);
  }

  private @Nullable Finding guarded(String doing, Part part) {
    Troubles troubles = new Troubles(run, page.witness(), step.name(), doing);
    try {
      Finding finding = part.carryOut(troubles);
      return finding == null ? null : troubles.orStopped(finding);
    } catch (WorkerLostException e) {
      return troubles.lost(e);
    }
  }

  /** Requests that were kept from forbidden places without harm to the step. */
  private @Nullable Finding note() {
    String forbidden = run.network().takeForbidden();
    return forbidden == null
        ? null
        : run.finding(Cause.POLICY, step.name(), "did without: " + forbidden, null);
  }

  private @Nullable Finding carryOut(BrowserAction action, Troubles troubles) {
    Deadline until = Patience.of(action, run, deadline);
    if (until.isOver()) {
      page.late(page.now(), action.deed(), until);
      return troubles.late(until, page.lastUrl());
    }
    return switch (action.deed()) {
      case Deed.Screenshot shot -> {
        page.witness().forget();
        page.witness().picture(index, shot.name());
        yield null;
      }
      case Deed.Wait wait -> condition(action, wait.until(), until, troubles);
      case Deed.Expect expect -> condition(action, expect.condition(), until, troubles);
      case Deed.Save save -> save(action, save, until, troubles);
      case Deed.Goto go -> go(action, go, until, troubles);
      default -> act(action, until, troubles);
    };
  }

  private @Nullable Finding go(
      BrowserAction action, Deed.Goto go, Deadline until, Troubles troubles) {
    String url = new Typing(run, until).url(go.url());
    page.goTo(url);
    long begin = page.now();
    Answer answer = act(new Command.Deed.Goto(url), action, until);
    page.loaded(begin, answer instanceof Answer.Done);
    if (answer instanceof Answer.Trouble trouble) {
      page.late(begin, go, until);
      return troubles.navigation(trouble, url);
    }
    return run.network()
        .stoppedQuietly(url, look -> run.talk().aside(look, Conversation.GRACE))
        .map(stop -> troubles.stopped(stop, url))
        .orElse(null);
  }

  private @Nullable Finding act(BrowserAction action, Deadline until, Troubles troubles) {
    Duration given = until.remaining();
    Targets targets = new Targets(run.values().scope());
    long begin = page.now();
    Command.Deed deed = new Deeds(targets, new Typing(run, until)).of(action.deed());
    sent(deed);
    Answer answer = act(deed, action, until);
    page.waited(begin, action.deed(), answer instanceof Answer.Done);
    if (answer instanceof Answer.Trouble trouble) {
      page.late(begin, action.deed(), until);
      return troubles.of(trouble, action.deed(), given);
    }
    return null;
  }

  /** Where the author sends the browser is a first party's, whichever window it is. */
  private void sent(Command.Deed deed) {
    switch (deed) {
      case Command.Deed.Goto go -> page.goTo(go.url());
      case Command.Deed.Popup popup -> sent(popup.opener());
      case Command.Deed.Download download -> sent(download.opener());
      default -> {}
    }
  }

  private Answer act(Command.Deed deed, BrowserAction action, Deadline until) {
    Long ifPresent = action.ifPresent() == null ? null : action.ifPresent().toMillis();
    return run.talk().ask(new Command.Act(deed, ifPresent, Patience.millis(until)));
  }

  private @Nullable Finding condition(
      BrowserAction action, Condition condition, Deadline until, Troubles troubles) {
    if (isAbsent(action, until)) {
      return null;
    }
    Duration given = until.remaining();
    long begin = page.now();
    Sighting sighting = new Conditions(run, page.witness(), until).check(condition);
    boolean waits = action.deed() instanceof Deed.Wait;
    page.waited(begin, action.deed(), sighting instanceof Sighting.Met);
    return switch (sighting) {
      case Sighting.Met met -> {
        report(waits, condition, true, met.seen());
        yield null;
      }
      case Sighting.Unmet unmet -> {
        page.late(begin, action.deed(), until);
        String seen = report(waits, condition, false, unmet.seen());
        Answer.Trouble obstacle = page.witness().obstacle();
        if (obstacle != null) {
          yield troubles.of(obstacle);
        }
        String what = TargetWords.of(condition) + ", saw " + seen;
        yield waits
            ? troubles.found(Cause.TIMEOUT, "waited %s for %s".formatted(Durations.of(given), what))
            : troubles.found(Cause.EXPECTATION, "expected " + what);
      }
      case Sighting.Unseen unseen -> troubles.of(unseen.trouble());
    };
  }

  private String report(boolean waits, Condition condition, boolean met, String seen) {
    String shown = shown(seen) + (met ? "" : shown(meanings(condition)));
    if (!waits) {
      expectations.add(new ExpectationReport(TargetWords.of(condition), met, shown));
    }
    return shown;
  }

  private String shown(String text) {
    return Wording.shorten(run.values().redactor().redact(text));
  }

  private String meanings(Condition condition) {
    return Meanings.of(ConditionTemplates.of(condition), run.values().scope());
  }

  /** Whether {@code if_present} was said, and it is not. */
  private boolean isAbsent(BrowserAction action, Deadline until) {
    var target = TargetWords.target(action.deed());
    if (action.ifPresent() == null || target == null) {
      return false;
    }
    Deadline patience = until.earlier(run.within(action.ifPresent(), "if_present"));
    Command.Target wanted = new Targets(run.values().scope()).of(target);
    Answer answer =
        run.talk()
            .aside(
                new Command.Await(wanted, "visible", Patience.millis(patience)),
                Conversation.GRACE);
    return answer instanceof Answer.Trouble trouble
        && (trouble.kind() == Answer.Trouble.Kind.TIMEOUT
            || trouble.kind() == Answer.Trouble.Kind.UNANSWERED);
  }

  private @Nullable Finding save(
      BrowserAction action, Deed.Save save, Deadline until, Troubles troubles) {
    if (isAbsent(action, until)) {
      return null;
    }
    return switch (new Saving(run, until).of(save)) {
      case Answer.Trouble trouble when trouble.kind() != Answer.Trouble.Kind.TIMEOUT ->
          troubles.of(trouble);
      case Answer.Seen seen when seen.text() != null -> null;
      default ->
          troubles.found(
              Cause.SAVE,
              "cannot save %s, no %s on the page, saw %s"
                  .formatted(
                      save.name(), Saving.where(save), page.witness().sawNear(save.target())));
    };
  }
}
