// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

/** Hears that pages were written, after commit. */
@FunctionalInterface
public interface OutboxListener {
  /** Wake the sender and return. */
  void written();
}
