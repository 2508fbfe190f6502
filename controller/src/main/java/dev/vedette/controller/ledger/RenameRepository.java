// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.CheckId;
import java.util.Optional;

/**
 * Carries what is kept of a check from one id to another. An implementor must keep: nothing stays
 * under the former id, keys that pagers know do not change, and chains are followed to their end.
 */
public interface RenameRepository {
  /** Whether anything is kept of a check of that id: it was planned, ran or was judged. */
  boolean isKnown(Transaction transaction, CheckId id);

  /**
   * Puts all that is kept under {@code from} under {@code to}, of which nothing may be known, and
   * remembers it for {@link #present}.
   */
  void carry(Transaction transaction, CheckId from, CheckId to);

  /** Whether a check of that id was planned or judged until now, as one that was removed is not. */
  boolean isGoingOn(Transaction transaction, CheckId id);

  /** The id of today of what was once {@code former}; empty when that was never renamed. */
  Optional<CheckId> present(Transaction transaction, CheckId former);
}
