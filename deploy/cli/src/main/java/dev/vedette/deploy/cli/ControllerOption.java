// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.net.URI;
import picocli.CommandLine.Option;

/** Which controller a command asks. */
final class ControllerOption {
  private static final String USUAL = "http://127.0.0.1:8700";

  @Option(
      names = "--controller",
      paramLabel = "URL",
      defaultValue = USUAL,
      description = "The controller's address. Default: ${DEFAULT-VALUE}.")
  URI address = URI.create(USUAL);

  ControllerCalls calls() {
    return new ControllerCalls(address);
  }

  /** What a command that asks the same controller has to say; empty for the usual one. */
  String again() {
    return address.toString().equals(USUAL) ? "" : " --controller " + address;
  }
}
