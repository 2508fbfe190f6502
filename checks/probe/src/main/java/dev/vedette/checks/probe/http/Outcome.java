// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a target did. */
sealed interface Outcome {

  /**
   * It answered.
   *
   * @param redirects how many were followed to get here
   * @param notes what went wrong on the way and was got over, such as a dead address
   */
  record Answered(Answer answer, int redirects, List<String> notes) implements Outcome {
    public Answered {
      notes = List.copyOf(notes);
    }
  }

  /**
   * It did not answer, or not well.
   *
   * @param early whether it broke before there was a connection, so that another address may do
   */
  record Broken(Cause cause, String message, @Nullable String host, boolean early)
      implements Outcome {}
}
