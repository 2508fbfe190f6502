// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.util.Optional;

/** What expressions are looked up in while a run goes on. */
public interface Scope {
  /** A saved value or a variable of the check. */
  Optional<Value> value(String name);

  /** A secret; empty when there is none of that name. The scope remembers it for masking. */
  Optional<String> secret(String name);

  /** {@code location}, {@code run.id}, {@code check.id}. */
  Optional<String> context(String word);

  /** A variable of the location. */
  Optional<String> locationVariable(String name);

  /** The functions whose answer differs at every call. */
  Sources sources();

  /** Told of each text computed from a secret, so that it is masked like the secret itself. */
  void derivedFromSecret(String text);
}
