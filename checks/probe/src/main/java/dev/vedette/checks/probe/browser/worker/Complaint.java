// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Makes an answer of what went wrong with a command. */
final class Complaint {
  /** Milliseconds in which the browser tells more of the death of a page or of itself. */
  private static final long MORE = 200;

  /** Milliseconds after the limit until which is looked for what there is instead. */
  private static final long LOOKS = Watchdog.PATIENCE - 200;

  private static final String SILENT = "the page answers nothing";

  private final Browser browser;
  private final Crashes crashes;
  private final @Nullable Run run;

  Complaint(Browser browser, Crashes crashes, @Nullable Run run) {
    this.browser = browser;
    this.crashes = crashes;
    this.run = run;
  }

  Trouble about(RuntimeException error, Command command, Limit limit) {
    Trouble.Kind kind = kind(error);
    return new Trouble(kind, message(error, kind, command, limit), limit.micros());
  }

  /** Of a page that had to be killed to end a command. */
  static Trouble hung(Limit limit) {
    return new Trouble(Trouble.Kind.PAGE_HUNG, SILENT, limit.micros());
  }

  /** Of a page that did not answer. */
  static TroubleException hanging() {
    return new TroubleException(Trouble.Kind.PAGE_HUNG, SILENT);
  }

  private Trouble.Kind kind(RuntimeException error) {
    Trouble.Kind kind = Troubles.kind(error);
    return switch (kind) {
      case PAGE_CRASHED -> {
        hear(crashes::known);
        yield gone() ? Trouble.Kind.BROWSER_GONE : crashed();
      }
      case PAGE_CLOSED, OTHER -> {
        hear(this::gone);
        yield gone() ? Trouble.Kind.BROWSER_GONE : kind;
      }
      default -> gone() ? Trouble.Kind.BROWSER_GONE : kind;
    };
  }

  private Trouble.Kind crashed() {
    return crashes.outOfMemory() ? Trouble.Kind.PAGE_OUT_OF_MEMORY : Trouble.Kind.PAGE_CRASHED;
  }

  private boolean gone() {
    return !browser.isConnected();
  }

  private void hear(BooleanSupplier enough) {
    if (run == null) {
      return;
    }
    try {
      run.pauses().until(enough, MORE);
    } catch (PlaywrightException e) {
      // There is nobody left to hear.
      return;
    }
  }

  private String message(RuntimeException error, Trouble.Kind kind, Command command, Limit limit) {
    Target target = target(command);
    String sought = target == null ? "the page" : Targets.describe(target);
    if (kind == Trouble.Kind.TIMEOUT && !(error instanceof TroubleException)) {
      return Fields.cut(timeout(error, command, limit), 500);
    }
    if (error instanceof TroubleException) {
      return String.valueOf(error.getMessage());
    }
    return Troubles.message(error, kind, sought);
  }

  private String timeout(RuntimeException error, Command command, Limit limit) {
    if (command instanceof Command.Act act) {
      String other = withoutElement(act.deed());
      if (!other.isEmpty()) {
        return other + " within " + limit.millis() + " ms";
      }
    }
    String obstacle = Troubles.obstacle(error);
    return obstacle.isEmpty() ? missing(command, limit) : obstacle;
  }

  private static String withoutElement(Deed deed) {
    return switch (deed) {
      case Deed.Goto to -> "the page did not load";
      case Deed.Download download -> "no download began";
      default -> "";
    };
  }

  private String missing(Command command, Limit limit) {
    Target target = target(command);
    if (run == null || target == null || run.windows().open().isEmpty()) {
      return "it was not there";
    }
    Limit looks = limit.longer(LOOKS);
    Page page = run.windows().current();
    return Answering.does(page, looks.left(LOOKS / 2))
        ? new Whereabouts(page, looks).of(target) + new Surroundings(page, looks).instead(target)
        : "";
  }

  private String instead(Target target, Limit limit) {
    return run == null || run.windows().open().isEmpty()
        ? ""
        : new Surroundings(run.windows().current(), limit.longer(LOOKS)).instead(target);
  }

  private static @Nullable Target target(Command command) {
    return switch (command) {
      case Command.Act act -> Deeds.target(act.deed());
      case Command.Await await -> await.target();
      case Command.Look look -> look.sight() instanceof Sight.Of of ? of.target() : null;
      default -> null;
    };
  }

  /** A state that did not come about. */
  TroubleException unmet(Command.Await await, Limit limit) {
    String instead = await.state().equals("hidden") ? "" : instead(await.target(), limit);
    return new TroubleException(
        Trouble.Kind.TIMEOUT,
        Targets.describe(await.target())
            + " was not "
            + await.state()
            + " within "
            + limit.millis()
            + " ms"
            + instead);
  }
}
