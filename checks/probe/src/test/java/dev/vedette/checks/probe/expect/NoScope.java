// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import dev.vedette.checks.model.expression.Scope;
import dev.vedette.checks.model.expression.Sources;
import dev.vedette.checks.model.expression.Value;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** A scope in which there is nothing. */
final class NoScope implements Scope {
  @Override
  public Optional<Value> value(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> secret(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> context(String word) {
    return Optional.empty();
  }

  @Override
  public Optional<String> locationVariable(String name) {
    return Optional.empty();
  }

  @Override
  public Sources sources() {
    return new Sources(() -> Instant.EPOCH, new Random(1));
  }

  @Override
  public void derivedFromSecret(String text) {}
}
