// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A worker with a real browser, in this process. */
final class Bench implements AutoCloseable {
  private static final long LIMIT = 10_000;

  private final Playwright playwright = Chromium.driver();
  private final Browser browser = Chromium.launch(playwright, options());
  private final Worker worker = new Worker(browser, System::nanoTime);
  private final Site site = new Site();

  /** Of this machine; root's has no sandbox. */
  static WorkerOptions options() {
    boolean root = System.getProperty("user.name").equals("root");
    return new WorkerOptions(chromium().orElse(null), null, !root, List.of());
  }

  static Optional<Path> chromium() {
    String named = System.getenv().getOrDefault("VEDETTE_CHROMIUM", "");
    return named.isEmpty()
        ? Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of("/usr/bin", name))
            .filter(path -> path.toFile().canExecute())
            .findFirst()
        : Optional.of(Path.of(named));
  }

  Site site() {
    return site;
  }

  void open(String... blocked) {
    assertDone(worker.answer(openCommand(Map.of(), List.of(blocked))));
  }

  static Command.Open openCommand(Map<String, String> headers, List<String> blocked) {
    Command.Looks looks = new Command.Looks(800, 600, "en-GB", "Europe/London");
    return new Command.Open(looks, null, null, null, headers, blocked, null, LIMIT);
  }

  /** Opens a run at a page with this body. */
  void at(String body) {
    open();
    site.html("/", body);
    go("/");
  }

  void go(String path) {
    does(new Deed.Goto(site.url(path)));
  }

  Answer.Done does(Deed deed) {
    return assertDone(worker.answer(new Command.Act(deed, null, LIMIT)));
  }

  Answer.Trouble cannot(Deed deed, long limit) {
    Answer answer = worker.answer(new Command.Act(deed, null, limit));
    assertThat(answer).isInstanceOf(Answer.Trouble.class);
    return (Answer.Trouble) answer;
  }

  Answer ask(Command command) {
    return worker.answer(command);
  }

  String sees(Sight sight) {
    Answer answer = worker.answer(new Command.Look(sight, null, LIMIT));
    assertThat(answer).isInstanceOf(Answer.Seen.class);
    return ((Answer.Seen) answer).text();
  }

  String text(Target target) {
    return sees(new Sight.Of(target, "text"));
  }

  /** Waits until it is seen, also while the page is too busy to tell. */
  void awaits(Sight sight, String wanted) {
    String seen = sees(sight);
    for (int i = 0; i < 20 && !seen.contains(wanted); i++) {
      Answer answer = worker.answer(new Command.Look(sight, seen, 1_000));
      if (answer instanceof Answer.Seen now) {
        seen = now.text();
      } else {
        assertThat(((Answer.Trouble) answer).kind())
            .as(answer.toString())
            .isIn(Answer.Trouble.Kind.TIMEOUT, Answer.Trouble.Kind.PAGE_HUNG);
      }
    }
    assertThat(seen).contains(wanted);
  }

  /** Kills the process of the page. */
  void crash() {
    Page page = browser.contexts().getFirst().pages().getFirst();
    try {
      page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(2_000));
    } catch (PlaywrightException e) {
      // A dead page does not answer.
      return;
    }
  }

  void closePages() {
    List.copyOf(browser.contexts().getFirst().pages()).forEach(Page::close);
  }

  Observed over() {
    Answer answer = worker.answer(new Command.Close(LIMIT));
    assertThat(answer).isInstanceOf(Answer.Closed.class);
    return ((Answer.Closed) answer).observed();
  }

  static Answer.Done assertDone(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return (Answer.Done) answer;
  }

  static Target css(String selector) {
    return new Target("css", selector, null, false, null);
  }

  static Target by(String by, String value) {
    return new Target(by, value, null, false, null);
  }

  static Target role(String role, String name) {
    return new Target("role", role, name, false, null);
  }

  @Override
  public void close() {
    playwright.close();
    site.close();
  }
}
