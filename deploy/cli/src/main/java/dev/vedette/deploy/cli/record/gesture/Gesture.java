// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.gesture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person did while recording, or what came of it, whatever recorder wrote it down. */
public sealed interface Gesture {
  /** What it was aimed at; null for none. */
  default @Nullable Aim aim() {
    return null;
  }

  /** What got lost of it; null for nothing. */
  default @Nullable Remark remark() {
    Aim aim = aim();
    return aim == null ? null : aim.remark();
  }

  /**
   * A URL typed in.
   *
   * @param title of the page; empty when unknown
   */
  record Goto(String url, String title) implements Gesture {}

  record Click(Aim aim, int times) implements Gesture {}

  record Fill(Aim aim, String text) implements Gesture {}

  record Select(Aim aim, String option) implements Gesture {}

  record Tick(Aim aim, boolean on) implements Gesture {}

  record Press(String key, @Nullable Aim aim) implements Gesture {}

  record Hover(Aim aim) implements Gesture {}

  record Scroll(@Nullable Aim aim) implements Gesture {}

  record Upload(Aim aim, List<String> files) implements Gesture {
    public Upload {
      files = List.copyOf(files);
    }
  }

  /** A look at an element. */
  record Look(Aim aim, Sought sought) implements Gesture {}

  /** The page changed, to this URL. */
  record Arrived(String url) implements Gesture {}

  /** A dialog that the next gesture opens was dismissed. */
  record Dismissed() implements Gesture {}

  record Pause(int millis) implements Gesture {}

  /** The next gesture opens a window, or starts a download: {@code popup} or {@code download}. */
  record Opening(String key, Gesture opener) implements Gesture {
    @Override
    public @Nullable Aim aim() {
      return opener.aim();
    }
  }

  /**
   * What the language has no words for.
   *
   * @param remark what it was, and what to write in its place
   */
  record Untold(Remark remark) implements Gesture {
    public Untold(String what, String mend) {
      this(new Remark(what, mend));
    }
  }

  /**
   * What is sought of an element.
   *
   * @param verb {@code wait} or {@code expect}
   * @param state null for visible
   * @param what {@code text, value, count} or {@code attribute:NAME}; null for the state alone
   * @param operator {@code contains, above, below}; empty for equal
   */
  record Sought(
      String verb, @Nullable String state, @Nullable String what, String operator, String value) {
    public static Sought state(String verb, @Nullable String state) {
      return new Sought(verb, state, null, "", "");
    }

    public static Sought of(String what, String operator, String value) {
      return new Sought("expect", null, what, operator, value);
    }
  }
}
