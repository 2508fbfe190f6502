// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.PlaywrightException;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out commands in one browser, one after the other, on one thread. It looks after one run
 * at a time.
 *
 * <p>An answer's {@code ownMicros} are, for a navigation, what passed until the document was asked
 * for; for a look at once, all of it; for anything else, as much as the cheapest of its kind took
 * ({@link Floors}).
 */
final class Worker {
  private static final String LOOK = "Look";

  private final Browser browser;
  private final LongSupplier nanos;
  private final Contexts contexts;
  private final Crashes crashes;
  private final Arrivals arrivals;
  private final CDPSession link;
  private final Floors floors = new Floors();
  private final Watchdog watchdog = new Watchdog(Watchdog::killPages);
  private @Nullable Run run;

  /** A run that has been told of, whose context is still to be closed. */
  private @Nullable Run over;

  /** What the last look looked at, if it saw nothing there. */
  private Command.@Nullable Sight absent;

  /** {@code nanos} is a clock that never goes back. */
  Worker(Browser browser, LongSupplier nanos) {
    this.browser = browser;
    this.nanos = nanos;
    this.contexts = new Contexts(browser, nanos);
    this.crashes = new Crashes(browser);
    this.arrivals = new Arrivals(browser);
    this.link = browser.newBrowserCDPSession();
  }

  /** Does as it is told; what goes wrong is an answer. */
  Answer answer(Command command) {
    Limit limit = new Limit(command.limitMillis(), nanos);
    watchdog.watch(limit);
    try {
      return carryOut(command, limit);
    } catch (RuntimeException e) {
      return behind(trouble(e, command, limit));
    } finally {
      watchdog.release();
    }
  }

  private Trouble trouble(RuntimeException error, Command command, Limit limit) {
    Trouble trouble = new Complaint(browser, crashes, run).about(error, command, limit);
    return watchdog.hasBitten() ? Complaint.hung(limit) : trouble;
  }

  /** What was waited for in vain may not be what is wrong. */
  private Trouble behind(Trouble trouble) {
    boolean vain =
        trouble.kind() == Trouble.Kind.TIMEOUT || trouble.kind() == Trouble.Kind.PAGE_HUNG;
    TroubleException obstacle = vain && run != null ? Obstacle.of(run) : null;
    return obstacle == null
        ? trouble
        : new Trouble(obstacle.kind(), String.valueOf(obstacle.getMessage()), trouble.micros());
  }

  private Answer carryOut(Command command, Limit limit) {
    return switch (command) {
      case Command.Open open -> open(open, limit);
      case Command.Enter enter -> {
        run().enter(enter.step());
        yield ours(limit);
      }
      case Command.Act act -> act(act, limit);
      case Command.Await await -> await(await, limit);
      case Command.Look look -> look(look, limit);
      case Command.Picture picture -> {
        new Pictures(run().windows().current(), limit)
            .take(Path.of(picture.file()), picture.secrets());
        yield ours(limit);
      }
      case Command.Text text -> {
        TroubleException obstacle = Obstacle.of(run());
        if (obstacle != null) {
          throw obstacle;
        }
        yield seen(new Surroundings(run().windows().current(), limit).text(text.target()), limit);
      }
      case Command.Ping _ -> {
        link.send("Browser.getVersion");
        yield ours(limit);
      }
      case Command.Close close -> close(limit);
    };
  }

  private Answer open(Command.Open open, Limit limit) {
    if (run != null) {
      over = run;
      run = null;
    }
    if (!tidy()) {
      throw new TroubleException(Trouble.Kind.OTHER, "the run before could not be closed");
    }
    crashes.forget();
    Run fresh = contexts.open(open);
    run = fresh;
    arrivals.receivedBy(fresh);
    fresh.start();
    return ours(limit);
  }

  private Answer act(Command.Act act, Limit limit) {
    Deeds deeds = new Deeds(run(), limit);
    Long patience = act.ifPresentMillis();
    if (patience != null && !deeds.present(act.deed(), patience)) {
      return new Answer.Done(true, limit.micros(), floors.known(LOOK));
    }
    deeds.perform(act.deed());
    long micros = limit.micros();
    return new Answer.Done(false, micros, Math.min(micros, own(act, limit, micros)));
  }

  private long own(Command.Act act, Limit limit, long micros) {
    return switch (act.deed()) {
      case Deed.Goto to -> Math.max(0, run().documentAfter(limit.began()));
      case Deed.Popup popup -> floors.known(kind(popup.opener()));
      case Deed.Download download -> floors.known(kind(download.opener()));
      default ->
          act.ifPresentMillis() == null
              ? floors.own(kind(act.deed()), micros)
              : floors.known(kind(act.deed()));
    };
  }

  private static String kind(Deed deed) {
    return deed.getClass().getSimpleName();
  }

  private Answer await(Command.Await await, Limit limit) {
    if (!new States(run(), limit).await(await.target(), await.state())) {
      throw new Complaint(browser, crashes, run).unmet(await, limit);
    }
    long micros = limit.micros();
    return new Answer.Done(false, micros, Math.min(micros, floors.known(LOOK)));
  }

  private Answer look(Command.Look look, Limit limit) {
    Sights sights = new Sights(run(), limit);
    if (!repeated(look)) {
      String text = sights.now(look.sight());
      remember(look, text);
      long micros = limit.micros();
      floors.own(LOOK, micros);
      return new Answer.Seen(text, micros, micros);
    }
    String text = sights.unlike(look.sight(), look.unlike());
    remember(look, text);
    long micros = limit.micros();
    return new Answer.Seen(text, micros, Math.min(micros, floors.known(LOOK)));
  }

  /** Nothing but waiting is left to one who saw nothing and looks again. */
  private boolean repeated(Command.Look look) {
    return look.unlike() != null || look.sight().equals(absent);
  }

  private void remember(Command.Look look, @Nullable String text) {
    absent = text == null ? look.sight() : null;
  }

  private Answer close(Limit limit) {
    Run ended = run();
    run = null;
    over = ended;
    return new Answer.Closed(ended.close(limit));
  }

  /**
   * After an answer: closes the context of a run that is over, for which nobody need wait; whether
   * nothing is left of it.
   */
  boolean tidy() {
    Run ended = over;
    over = null;
    arrivals.receivedBy(run);
    try {
      if (ended != null) {
        ended.abandon();
      }
      return true;
    } catch (PlaywrightException e) {
      return false;
    }
  }

  private static Answer ours(Limit limit) {
    long micros = limit.micros();
    return new Answer.Done(false, micros, micros);
  }

  private static Answer seen(String text, Limit limit) {
    long micros = limit.micros();
    return new Answer.Seen(text, micros, micros);
  }

  private Run run() {
    if (run == null) {
      throw new TroubleException(Trouble.Kind.OTHER, "no run is open");
    }
    return run;
  }

  /** Between commands: hears what the browser has to tell. */
  void idle() {
    if (run != null) {
      try {
        run.pauses().hear();
      } catch (PlaywrightException e) {
        // The next command will find out, and say so.
        return;
      }
    }
  }
}
