// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.check.BrowserTarget;
import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.browser.evidence.EvidenceBox;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble.Kind;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.words.Requests;
import dev.vedette.checks.probe.browser.words.Targets;
import dev.vedette.checks.probe.expect.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a page for those who were not there: none of it counts as a visitor's time, takes long,
 * or changes what is found.
 */
final class Witness {
  private static final Duration ALL = Duration.ofSeconds(5);
  private static final Duration BRIEF = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofMillis(500);
  private static final Duration CLOSING = Duration.ofSeconds(1);
  private static final String NOTHING = "nothing";

  private final BrowserState run;
  private final Path folder;
  private final EvidenceBox box;
  private @Nullable Deadline until;
  private @Nullable String text;
  private @Nullable String url;
  private Answer.@Nullable Trouble obstacle;
  private int pictures;

  Witness(BrowserState run, Path folder, EvidenceBox box) {
    this.run = run;
    this.folder = folder;
    this.box = box;
  }

  /** What was seen until now is of an earlier step. */
  void forget() {
    until = null;
    text = null;
    url = null;
    obstacle = null;
  }

  /** Why there is no page to look at, or why it does not say what it shows; null if it does. */
  Answer.@Nullable Trouble obstacle() {
    if (text == null && obstacle == null) {
      var _ = sawNear(null);
    }
    return obstacle;
  }

  /** What is to be seen where {@code target} was looked for, for a message. */
  String sawNear(@Nullable BrowserTarget target) {
    // Where it is, the browser knows by itself; what it shows, only the page, which may not answer.
    var _ = url();
    Command.Target near = new Targets(run.values().scope()).orNull(target);
    Answer answer = ask(millis -> new Command.Text(near, millis));
    obstacle = answer instanceof Answer.Trouble trouble ? obstacle(trouble) : null;
    String seen = answer instanceof Answer.Seen it ? it.text() : null;
    if (seen == null || seen.isBlank()) {
      return NOTHING;
    }
    text = seen;
    return '"' + Wording.shorten(run.values().redactor().redact(seen.strip())) + '"';
  }

  /** A page that does not even say what it shows hangs, or it died meanwhile. */
  private static Answer.@Nullable Trouble obstacle(Answer.Trouble trouble) {
    return switch (trouble.kind()) {
      case TIMEOUT -> new Answer.Trouble(Kind.PAGE_HUNG, trouble.message(), trouble.micros());
      case PAGE_HUNG, PAGE_CRASHED, PAGE_OUT_OF_MEMORY, UNANSWERED, NAVIGATION -> trouble;
      default -> null;
    };
  }

  /** The page's URL, raw; null when it does not say. */
  @Nullable String url() {
    if (url == null) {
      url = look(millis -> new Command.Look(new Sight.Url(), null, millis));
    }
    return url;
  }

  /** The error that the page was answered with, such as {@code 503}; empty for none. */
  Optional<String> error() {
    String at = url();
    return at == null
        ? Optional.empty()
        : Requests.status(look(millis -> new Command.Look(new Sight.Requests(), null, millis)), at)
            .filter(status -> status.startsWith("4") || status.startsWith("5"));
  }

  /**
   * Whether the page is the browser's own, on a load that failed: it repeats the URL, in a spelling
   * in which nobody would find a secret, and says nothing of the target.
   */
  private boolean isBrowsersOwn() {
    String at = url();
    return at != null && at.startsWith("chrome-error:");
  }

  /** A step did not pass. */
  void failed(int step) {
    picture(step, "screenshot");
    if (text == null && !isBrowsersOwn()) {
      text = look(millis -> new Command.Text(null, millis));
    }
    if (text != null) {
      String shown = run.values().redactor().redactNamed(text);
      box.addText(step, Evidence.Kind.TEXT, "text.txt", shown);
    }
  }

  /** A picture of that name, where there can be one. */
  void picture(int step, String name) {
    Path file = folder.resolve("picture-" + pictures++ + ".png");
    List<String> secrets = run.values().redactor().telling();
    Answer answer = ask(millis -> new Command.Picture(file.toString(), secrets, millis));
    if (answer instanceof Answer.Done || answer instanceof Answer.Seen) {
      box.add(step, Evidence.Kind.SCREENSHOT, fileName(name) + ".png", taken(file));
    }
  }

  private static String fileName(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_-]+", "-");
    return plain.isBlank() ? "picture" : plain.substring(0, Math.min(60, plain.length()));
  }

  private static byte[] taken(Path file) {
    try {
      byte[] content =
          Files.size(file) > EvidenceBox.most(Evidence.Kind.SCREENSHOT)
              ? new byte[0]
              : Files.readAllBytes(file);
      Files.delete(file);
      return content;
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private @Nullable String look(Asking asking) {
    return ask(asking) instanceof Answer.Seen seen ? seen.text() : null;
  }

  /** A command for what time there is, in milliseconds. */
  private interface Asking {
    Command within(long millis);
  }

  /** Null when there is no time, or nobody to ask. */
  private @Nullable Answer ask(Asking asking) {
    if (until == null) {
      until = run.within(ALL, "evidence").earlier(run.last().sooner(CLOSING));
    }
    Duration left = until.remaining().compareTo(BRIEF) < 0 ? until.remaining() : BRIEF;
    if (left.toMillis() < 1 || run.talk().isLost()) {
      return null;
    }
    try {
      return run.talk().aside(asking.within(left.toMillis()), GRACE);
    } catch (WorkerLostException e) {
      return null;
    }
  }
}
