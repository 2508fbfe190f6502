// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

/** Events were heard under a definition that nobody kept, so that they cannot be replayed. */
public final class ForgottenDefinitionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForgottenDefinitionException(String hash) {
    super("the definition " + hash + " was not kept");
  }
}
