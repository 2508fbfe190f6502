// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

/** Where the files of the definitions come from. */
public interface Source {
  /**
   * The files as they are now.
   *
   * @throws SourceException when they cannot be had; what is live goes on
   */
  Snapshot read();

  /** What a person calls it, without credentials. */
  String name();
}
