// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.browser.gate.Denial;
import dev.vedette.checks.probe.browser.gate.Pass;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pass through the gate. What the policy forbade goes before what else went wrong. */
record GatePassage(Pass pass) implements Passage {

  @Override
  public String proxy() {
    return pass.address();
  }

  @Override
  public @Nullable String user() {
    return pass.user().orElse(null);
  }

  @Override
  public @Nullable String password() {
    return pass.password().orElse(null);
  }

  @Override
  public Optional<Stop> stopped(String url) {
    return pass.denied(url)
        .map(denial -> new Stop(Cause.POLICY, denial.message()))
        .or(() -> pass.failed(url).map(failure -> new Stop(failure.cause(), failure.message())));
  }

  @Override
  public List<String> forbidden() {
    return pass.denials().stream().map(Denial::message).toList();
  }

  @Override
  public void close() {
    pass.close();
  }
}
