// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

/** Where a page stands. */
public enum PageState {
  /** To be sent, for the first time or again. */
  WAITING,
  /**
   * On its way. Found so after a crash, it may have arrived and is sent again under the same key.
   */
  SENDING,
  /** Taken by the receiver. */
  SENT,
  /** Undeliverable until the operator mends something; tried again each minute. */
  BLOCKED,
  /** Undeliverable for good: refused by the receiver, or there is no receiver. */
  REFUSED,
  /** Not sent on purpose: the problem was over before its page could be sent. */
  DROPPED;

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return this == WAITING || this == SENDING || this == BLOCKED;
  }

  /** Whether somebody has to act for it to arrive, if it ever does. */
  public boolean isUndeliverable() {
    return this == BLOCKED || this == REFUSED;
  }
}
