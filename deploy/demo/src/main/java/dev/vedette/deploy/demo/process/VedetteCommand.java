// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.process;

import java.util.List;

/** How this machine starts the {@code vedette} command: the demo runs the real one. */
@FunctionalInterface
public interface VedetteCommand {
  /** The words of a process that runs {@code vedette} with these arguments. */
  List<String> words(List<String> arguments);
}
