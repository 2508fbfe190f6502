// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import java.util.List;
import java.util.Map;

/**
 * A short run on a page of our own: whether this driver can drive this browser, and what its deeds
 * cost when nothing is waited for.
 */
final class SelfTest {
  private static final long LIMIT = 20_000;
  private static final String TYPED = "Vedette";
  private static final String PAGE =
      "data:text/html,<label>Name <input></label><button onclick=\"this.textContent="
          + "document.querySelector('input').value\">Go</button>";

  private final Worker worker;

  SelfTest(Worker worker) {
    this.worker = worker;
  }

  /** Throws {@link IllegalStateException} when the browser does not do as it is told. */
  void run() {
    Target button = new Target("role", "button", null, false, null);
    Target field = new Target("label", "Name", null, false, null);
    ask(
        new Command.Open(
            new Command.Looks(800, 600, null, null),
            null,
            null,
            null,
            Map.of(),
            List.of(),
            null,
            LIMIT));
    act(new Deed.Goto(PAGE));
    act(new Deed.Fill(field, TYPED));
    act(new Deed.Click(button, 1));
    Answer seen = ask(new Command.Look(new Sight.Of(button, "text"), null, LIMIT));
    if (!(seen instanceof Answer.Seen(String text, long micros, long own)) || !TYPED.equals(text)) {
      throw new IllegalStateException("the browser's self-test saw something else: " + seen);
    }
    ask(new Command.Close(LIMIT));
  }

  private void act(Deed deed) {
    ask(new Command.Act(deed, null, LIMIT));
  }

  private Answer ask(Command command) {
    Answer answer = worker.answer(command);
    if (answer instanceof Answer.Trouble trouble) {
      String what = command.getClass().getSimpleName();
      throw new IllegalStateException(
          "the browser's self-test failed at " + what + ": " + trouble.message());
    }
    return answer;
  }
}
