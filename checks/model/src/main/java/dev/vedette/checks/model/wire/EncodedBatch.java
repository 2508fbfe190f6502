// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ReportBatch} as its sender has it: its reports are JSON already, as they came from the
 * spool, and are not looked into.
 */
public record EncodedBatch(
    String agent,
    String location,
    List<EncodedReport> reports,
    List<SlotMessage> holding,
    @Nullable Instant spoolEmptyUpTo) {
  public EncodedBatch {
    requireNonNull(agent, "agent");
    requireNonNull(location, "location");
    reports = List.copyOf(reports);
    holding = List.copyOf(holding);
  }

  /** A {@link ReportMessage} that {@link Wire} wrote. */
  public record EncodedReport(@JsonValue @JsonRawValue String json) {

    /** From UTF-8. */
    public static EncodedReport of(byte[] json) {
      return new EncodedReport(new String(json, StandardCharsets.UTF_8));
    }
  }
}
