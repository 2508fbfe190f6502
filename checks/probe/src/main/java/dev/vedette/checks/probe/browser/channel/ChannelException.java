// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.channel;

import org.jspecify.annotations.Nullable;

/** The other side broke off or does not keep to the protocol; nothing more can be said to it. */
public final class ChannelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChannelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
