// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.words.TargetWords;
import dev.vedette.checks.probe.browser.words.Targets;
import dev.vedette.checks.probe.http.Urls;
import org.jspecify.annotations.Nullable;

/** Keeps what a page says for later actions and steps. */
record Saving(BrowserState run, Deadline until) {

  /** Waits for the element; what it has to say is saved where there is any. */
  Answer of(Deed.Save save) {
    Command.Target target = new Targets(run.values().scope()).of(save.target());
    Answer answer = look(new Sight.Of(target, what(save)), null);
    if (answer instanceof Answer.Seen first && first.text() == null) {
      look(new Sight.Of(target, "count"), "0");
      answer = look(new Sight.Of(target, what(save)), null);
    }
    if (answer instanceof Answer.Seen seen && seen.text() != null) {
      keep(save.name(), seen.text());
    }
    return answer;
  }

  private void keep(String name, String text) {
    if (Urls.isCredential(name)) {
      run.values().scope().saveCredential(name, new Value.Text(text));
    } else {
      run.values().scope().save(name, new Value.Text(text));
    }
  }

  private static String what(Deed.Save save) {
    return save.attribute() == null ? "text" : "attribute:" + save.attribute();
  }

  /** For messages. */
  static String where(Deed.Save save) {
    String of = TargetWords.of(save.target());
    return save.attribute() == null ? of : "attribute " + save.attribute() + " of " + of;
  }

  private Answer look(Sight sight, @Nullable String unlike) {
    return run.talk().ask(new Command.Look(sight, unlike, Patience.millis(until)));
  }
}
