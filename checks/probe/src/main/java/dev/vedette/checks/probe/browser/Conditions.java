// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.BrowserAction.Condition;
import dev.vedette.checks.model.check.BrowserTarget;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.browser.evidence.Veil;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.words.Glob;
import dev.vedette.checks.probe.browser.words.Requests;
import dev.vedette.checks.probe.browser.words.TargetWords;
import dev.vedette.checks.probe.browser.words.Targets;
import dev.vedette.checks.probe.expect.Operators;
import dev.vedette.checks.probe.expect.Subject;
import dev.vedette.checks.probe.expect.Wording;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what an author expects, or waits for.
 *
 * @param until how long
 */
record Conditions(BrowserState run, Witness witness, Deadline until) {

  /** How it stands with a condition. */
  sealed interface Sighting {
    /** It is so. */
    record Met(String seen) implements Sighting {}

    /** It was not so in time. */
    record Unmet(String seen) implements Sighting {}

    /** It could not be looked at. */
    record Unseen(Answer.Trouble trouble) implements Sighting {}
  }

  Sighting check(Condition condition) {
    return switch (condition) {
      case Condition.Element element -> element(element);
      case Condition.Has has -> has(has);
      case Condition.Url url -> url(Glob.of(url.glob().text(run.values().scope())));
      case Condition.Title title ->
          await(
              new Sight.Title(),
              text -> holds(title.operators(), Subject.text(text)),
              text -> text == null ? witness.sawNear(null) : Wording.seen(Subject.text(text)));
      case Condition.Request request -> request(request);
      case Condition.CleanConsole _ -> cleanConsole();
      case Condition.Pause pause -> pause(run.within(pause.time(), "pause").earlier(until));
    };
  }

  private Sighting element(Condition.Element element) {
    Command.Target target = targets().of(element.target());
    return switch (run.talk()
        .ask(new Command.Await(target, Words.of(element.state()), Patience.millis(until)))) {
      case Answer.Trouble trouble when trouble.kind() == Answer.Trouble.Kind.TIMEOUT ->
          new Sighting.Unmet(witness.sawNear(element.target()));
      case Answer.Trouble trouble -> new Sighting.Unseen(trouble);
      default -> new Sighting.Met(Words.of(element.state()));
    };
  }

  private Sighting has(Condition.Has has) {
    Sight sight = new Sight.Of(targets().of(has.target()), has.what());
    boolean count = has.what().equals("count");
    return await(
        sight,
        text -> holds(has.operators(), subject(text, count)),
        text -> text == null ? witness.sawNear(has.target()) : shown(has, text));
  }

  /** What a password field holds is nobody's business. */
  private static String shown(Condition.Has has, String text) {
    return has.what().equals("value") && isPassword(has.target())
        ? "a value of " + text.length() + " characters, not shown"
        : Wording.seen(subject(text, has.what().equals("count")));
  }

  private static boolean isPassword(BrowserTarget target) {
    return TargetWords.of(target).toLowerCase(Locale.ROOT).contains("password");
  }

  private static Subject subject(@Nullable String text, boolean count) {
    return count && text != null ? Subject.number(Long.parseLong(text)) : Subject.text(text);
  }

  private boolean holds(List<Operator> operators, Subject subject) {
    return new Operators(run.values().scope()).hold(operators, subject);
  }

  private Sighting url(Glob glob) {
    Veil veil = new Veil(run.values().redactor());
    return await(
        new Sight.Url(),
        url -> url != null && glob.matches(url),
        url -> url == null ? "no page" : veil.url(url));
  }

  private Sighting request(Condition.Request request) {
    Requests wanted =
        new Requests(Glob.of(request.glob().text(run.values().scope())), request.status());
    return await(new Sight.Requests(), wanted::areIn, wanted::seen);
  }

  /** Errors do not go away: there is nothing to wait for. */
  private Sighting cleanConsole() {
    Answer answer = look(new Sight.ConsoleErrors(), null);
    if (answer instanceof Answer.Trouble trouble) {
      return new Sighting.Unseen(trouble);
    }
    String text = answer instanceof Answer.Seen seen && seen.text() != null ? seen.text() : "";
    return text.isBlank()
        ? new Sighting.Met("clean")
        : new Sighting.Unmet('"' + text.lines().findFirst().orElse("") + '"');
  }

  private Sighting pause(Deadline end) {
    String url = null;
    while (!end.isOver()) {
      switch (run.talk().ask(new Command.Look(new Sight.Url(), url, Patience.millis(end)))) {
        case Answer.Seen seen -> url = seen.text();
        case Answer.Trouble trouble when trouble.kind() != Answer.Trouble.Kind.TIMEOUT -> {
          return new Sighting.Unseen(trouble);
        }
        default -> {}
      }
    }
    return new Sighting.Met("over");
  }

  /** Looks, and looks again whenever what is seen has changed, until it fits or time is up. */
  private Sighting await(
      Sight sight, Predicate<@Nullable String> fits, Function<@Nullable String, String> shown) {
    String last = null;
    boolean again = true;
    for (Answer answer = look(sight, null); ; answer = next(sight, last)) {
      if (answer instanceof Answer.Trouble trouble
          && trouble.kind() != Answer.Trouble.Kind.TIMEOUT) {
        return new Sighting.Unseen(trouble);
      }
      last = answer instanceof Answer.Seen seen ? seen.text() : last;
      if (fits.test(last)) {
        return new Sighting.Met(shown.apply(last));
      }
      if (!again) {
        return new Sighting.Unmet(shown.apply(last));
      }
      again = !until.isOver();
    }
  }

  /** What is not there is waited for by its number, since nothing differs from nothing. */
  private Answer next(Sight sight, @Nullable String last) {
    if (last == null && sight instanceof Sight.Of of) {
      Answer found = look(new Sight.Of(of.target(), "count"), "0");
      return found instanceof Answer.Seen ? look(sight, null) : found;
    }
    return look(sight, last);
  }

  private Answer look(Sight sight, @Nullable String unlike) {
    return run.talk().ask(new Command.Look(sight, unlike, Patience.millis(until)));
  }

  private Targets targets() {
    return new Targets(run.values().scope());
  }
}
