// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named part of a run.
 *
 * @param name given by the author, or made from the action, for instance {@code GET /orders}
 * @param always runs even when an earlier step failed: clean-up
 * @param timeout of this step alone; null for what is left of the run's
 * @param saves what later steps may use, by name
 */
public record Step(
    String name,
    boolean always,
    @Nullable Duration timeout,
    Action action,
    List<Expectation> expectations,
    Map<String, SaveSource> saves) {
  public Step {
    expectations = List.copyOf(expectations);
    saves = Ordered.copyOf(saves);
  }

  /** What a step does. */
  public sealed interface Action {
    /** One HTTP request. */
    record Request(HttpRequest request) implements Action {}

    /** One OAuth exchange with its sub-steps. */
    record OAuth(OAuthExchange exchange) implements Action {}

    /** Browser actions, in order. */
    record Browse(List<BrowserAction> actions) implements Action {
      public Browse {
        actions = List.copyOf(actions);
      }
    }
  }
}
