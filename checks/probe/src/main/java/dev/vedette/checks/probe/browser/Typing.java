// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.BrowserTarget;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.words.Targets;
import dev.vedette.checks.probe.http.WebHost;
import dev.vedette.checks.probe.scope.CannotException;
import dev.vedette.checks.probe.scope.SecretScopes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is typed, evaluated just before. A secret that may go to some hosts only is typed into a
 * document of theirs or not at all.
 *
 * @param until how long the field is waited for
 */
record Typing(BrowserState run, Deadline until) {

  /** A URL to go to. Throws {@link CannotException} when a secret in it may not go there. */
  String url(Template template) {
    return allowed(template, url -> url);
  }

  /**
   * A text for a field, or for the page when {@code into} is null. Throws {@link CannotException}
   * when a secret in it may not go there.
   */
  String text(Template template, @Nullable BrowserTarget into) {
    return allowed(template, _ -> document(into));
  }

  private String allowed(Template template, UnaryOperator<String> where) {
    run.values().scope().takeUsedSecrets();
    String text = template.text(run.values().scope());
    Set<String> secrets = new HashSet<>(run.values().scope().takeUsedSecrets());
    secrets.addAll(run.values().scope().scopedSecretsIn(List.of(text)));
    secrets.removeIf(name -> !SecretScopes.hasHosts(run.check(), name));
    if (!secrets.isEmpty()) {
      String place = where.apply(text);
      String host = WebHost.of(place).map(WebHost::name).orElse("a page without a host");
      SecretScopes.allowHost(run.check(), secrets, host);
    }
    return text;
  }

  private String document(@Nullable BrowserTarget into) {
    if (into == null || into.within() == null) {
      return see(new Sight.Url(), null);
    }
    Command.Target target = new Targets(run.values().scope()).of(into);
    see(new Sight.Of(target, "count"), "0");
    return see(new Sight.Of(target, "document"), null);
  }

  private String see(Sight sight, @Nullable String unlike) {
    Answer answer =
        run.talk()
            .aside(new Command.Look(sight, unlike, Patience.millis(until)), Conversation.GRACE);
    if (answer instanceof Answer.Seen seen) {
      return seen.text() == null ? "" : seen.text();
    }
    throw new CannotException(
        Cause.POLICY, "it cannot be told which host's page a secret would be typed into");
  }
}
