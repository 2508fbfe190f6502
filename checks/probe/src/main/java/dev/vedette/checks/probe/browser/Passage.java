// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.Cause;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only way by which the browser of one run reaches anything. */
public interface Passage extends AutoCloseable {

  /** The proxy to go through, such as {@code http://127.0.0.1:41231}; null for straight. */
  @Nullable String proxy();

  /** Name to show to it; null for none. */
  @Nullable String user();

  /** Beside it. */
  @Nullable String password();

  /** Why there was last no connection to the place that {@code url} leads to. */
  Optional<Stop> stopped(String url);

  /** What the network policy forbade so far, in order, a sentence each. */
  List<String> forbidden();

  @Override
  void close();

  /**
   * A connection that did not come about.
   *
   * @param cause {@link Cause#POLICY} when it was forbidden, else what was wrong on the way
   * @param what for a person
   */
  record Stop(Cause cause, String what) {}
}
