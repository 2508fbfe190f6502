// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.words;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.BrowserTarget;
import dev.vedette.checks.model.expression.Scope;
import dev.vedette.checks.probe.browser.protocol.Command;
import org.jspecify.annotations.Nullable;

/** Targets with every expression evaluated. */
public record Targets(Scope scope) {

  public Command.Target of(BrowserTarget target) {
    return new Command.Target(
        Words.of(target.by()).replace('-', '_'),
        target.value().text(scope),
        target.name() == null ? null : target.name().text(scope),
        target.exact(),
        orNull(target.within()));
  }

  public Command.@Nullable Target orNull(@Nullable BrowserTarget target) {
    return target == null ? null : of(target);
  }
}
