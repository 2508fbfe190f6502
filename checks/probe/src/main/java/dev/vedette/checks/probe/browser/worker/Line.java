// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import java.util.function.Consumer;

/** A session of the DevTools protocol with one target. */
interface Line {
  /** Has {@code heard} told of each event of that name. */
  void on(String event, Consumer<JsonObject> heard);

  /** Says so; whether an answer is waited for is the line's own affair. */
  void say(String method, JsonObject parameters);

  /** The same without parameters. */
  default void say(String method) {
    say(method, new JsonObject());
  }
}
