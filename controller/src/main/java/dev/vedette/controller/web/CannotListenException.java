// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

/** The server's address cannot be had: taken, not ours, or not allowed. */
public final class CannotListenException extends RuntimeException {
  private final transient Listen listen;

  public CannotListenException(Listen listen, Throwable cause) {
    super("cannot listen on " + listen, cause);
    this.listen = listen;
  }

  public Listen listen() {
    return listen;
  }
}
