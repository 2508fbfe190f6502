// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.util.Optional;

/** The controller's own secrets, asked for at each send and never kept. */
@FunctionalInterface
public interface SecretSource {
  /**
   * The secret's value, or empty when it is not there. Names are those of {@code $(secret.NAME)}.
   */
  Optional<String> find(String name);
}
