// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.vedette.checks.model.RuleId;
import dev.vedette.controller.alerting.window.SeriesKey;
import dev.vedette.controller.alerting.window.WindowRows;
import dev.vedette.controller.alerting.window.Windows;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * The text of all that a check's rules remember, version 1: the text of its state and, on a second
 * line, its windows' buckets where it has any.
 */
public final class SnapshotCodec {
  private SnapshotCodec() {}

  /** One or two lines of compact JSON. */
  public static String write(CheckState state) {
    String text = CheckStateCodec.write(state);
    return state.windows().isEmpty() ? text : text + "\n" + write(state.windows());
  }

  private static String write(Windows windows) {
    ArrayNode buckets = Compact.array();
    WindowRows.between(
        Windows.NONE,
        windows,
        new WindowRows.Changes() {
          @Override
          public void put(SeriesKey key, Instant start, byte[] content) {
            ArrayNode bucket = buckets.addArray();
            bucket.add(key.rule().value()).add(key.width().toMillis());
            bucket.add(key.metric()).add(key.location());
            bucket.add(start.toEpochMilli()).add(content);
          }

          @Override
          public void drop(SeriesKey key, Instant start) {}
        });
    return buckets.toString();
  }

  /** Throws {@link IllegalArgumentException} for a text that no version of ours has written. */
  public static CheckState read(String text) {
    int end = text.indexOf('\n');
    return end < 0
        ? CheckStateCodec.read(text)
        : CheckStateCodec.read(text.substring(0, end)).with(windows(text.substring(end + 1)));
  }

  private static Windows windows(String text) {
    WindowRows rows = new WindowRows();
    Compact.parse(text).forEach(bucket -> add(rows, bucket));
    return rows.windows();
  }

  private static void add(WindowRows rows, JsonNode bucket) {
    SeriesKey key =
        new SeriesKey(
            new RuleId(bucket.get(0).asText()),
            Duration.ofMillis(bucket.get(1).asLong()),
            bucket.get(2).asText(),
            bucket.get(3).asText());
    try {
      rows.add(key, Compact.instant(bucket.get(4)), bucket.get(5).binaryValue());
    } catch (IOException e) {
      throw new IllegalArgumentException("a bucket is damaged", e);
    }
  }
}
