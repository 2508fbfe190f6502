// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.ControllerOptions.ChecksFrom;
import dev.vedette.controller.definitions.FolderSource;
import dev.vedette.controller.definitions.GitAddress;
import dev.vedette.controller.definitions.GitSource;
import dev.vedette.controller.definitions.Source;
import dev.vedette.controller.definitions.SourceException;
import java.nio.file.Path;

/** Chooses how the checks are read: a plain folder as it is, anything else as a git repository. */
final class ChecksSource {
  private static final String USUAL_BRANCH = "main";

  private ChecksSource() {}

  static Source of(ChecksFrom from, Path data) {
    boolean remote = from.source().contains("://");
    if (!remote && from.branch() == null) {
      return new FolderSource(Path.of(from.source()).resolve(from.path()).toAbsolutePath());
    }
    String branch = from.branch() == null ? USUAL_BRANCH : from.branch();
    try {
      return new GitSource(
          new GitAddress(from.source(), branch, from.path()), data.resolve("checks.git"));
    } catch (SourceException e) {
      throw new CannotStartException(
          String.valueOf(e.getMessage()), "Name another source with --checks.", e);
    }
  }
}
