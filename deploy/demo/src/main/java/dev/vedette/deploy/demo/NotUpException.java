// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

/** A demo that did not come up, or one of whose processes died before it did. */
public final class NotUpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotUpException(String message) {
    super(message);
  }
}
