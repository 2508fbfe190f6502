// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

/** A file is no history, of a later version, cut off or damaged. The message says which. */
public final class DamagedHistoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedHistoryException(String message) {
    super(message);
  }

  DamagedHistoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
