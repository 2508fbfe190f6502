// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.repository.Receiver;
import java.util.Optional;

/** One kind of receiver that pages can be sent to. */
public interface PagerKind {
  /**
   * A pager for {@code kind}, with its secrets as they are now; empty when it is another kind's.
   * Opens no connection.
   */
  Optional<OpenedPager> open(Receiver.Kind kind, SecretSource secrets);
}
