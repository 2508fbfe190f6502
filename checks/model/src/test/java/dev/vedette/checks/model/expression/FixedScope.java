// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A scope with everything given beforehand. */
final class FixedScope implements Scope {
  final Map<String, Value> values = new HashMap<>();
  final Map<String, String> secrets = new HashMap<>();
  final List<String> derived = new ArrayList<>();
  Instant now = Instant.EPOCH;

  @Override
  public Optional<Value> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public Optional<String> secret(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  @Override
  public Optional<String> context(String word) {
    return Optional.ofNullable(Map.of("location", "eu-west", "run.id", "r-1").get(word));
  }

  @Override
  public Optional<String> locationVariable(String name) {
    return Optional.ofNullable(Map.of("edge", "203.0.113.7").get(name));
  }

  @Override
  public Sources sources() {
    return new Sources(() -> now, new Random(7));
  }

  @Override
  public void derivedFromSecret(String text) {
    derived.add(text);
  }
}
