// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

/** A target that repeats what it is told. */
interface Echo extends AutoCloseable {
  String url();

  /** All that came, so that a test knows that the secrets were sent. */
  String heard();

  @Override
  void close();
}
