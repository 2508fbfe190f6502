// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import dev.vedette.checks.model.Words;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes the time of the parts of one step. They never overlap: one ends where the next begins. */
final class Parts {
  private final LongSupplier nanos;
  private final PartListener listener;
  private @Nullable SubStepName current;
  private @Nullable SubStepName blamed;
  private long since;

  Parts(LongSupplier nanos, PartListener listener) {
    this.nanos = nanos;
    this.listener = listener;
  }

  /** Ends the part that goes on and begins {@code next}; goes on where it is the same. */
  void enter(SubStepName next) {
    if (current != next) {
      end();
      current = next;
      blamed = next;
      since = nanos.getAsLong();
    }
  }

  /** Ends the part that goes on, if any. */
  void end() {
    if (current != null) {
      listener.ended(Words.of(current), since, Duration.ofNanos(nanos.getAsLong() - since));
      current = null;
    }
  }

  /** Does {@code work} as a part of its own; what is found out after it is about the one before. */
  <T> T aside(SubStepName part, Supplier<T> work) {
    SubStepName before = blamed;
    enter(part);
    T done = work.get();
    end();
    blamed = before;
    return done;
  }

  /** The part that findings are about, as they begin with it: {@code token: }; empty before any. */
  String prefix() {
    return blamed == null ? "" : prefix(blamed);
  }

  static String prefix(SubStepName part) {
    return Words.of(part) + ": ";
  }
}
