// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.upload;

import dev.vedette.agent.spool.SpoolRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports that the controller will not have, a JSON line each, for a person to look at; at most 16
 * MB, twice.
 */
public final class Quarantine {
  private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
  private static final long FULL_AT = 16L << 20;

  private final Path file;
  private long count;

  public Quarantine(Path file) {
    this.file = file;
  }

  /** Puts a report away. */
  public synchronized void add(SpoolRecord record, String reason) {
    count++;
    LOG.atError()
        .addKeyValue("run", record.run())
        .addKeyValue("reason", reason)
        .addKeyValue("file", file)
        .log("report refused; put in quarantine");
    try {
      append(record);
    } catch (IOException e) {
      LOG.atError()
          .addKeyValue("run", record.run())
          .addKeyValue("reason", e.toString())
          .log("quarantine cannot be written; report lost");
    }
  }

  /** How many since the start. */
  public synchronized long count() {
    return count;
  }

  private void append(SpoolRecord record) throws IOException {
    if (Files.exists(file) && Files.size(file) > FULL_AT) {
      Path before = file.resolveSibling(file.getFileName() + ".1");
      Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes(record.body());
    line.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
    Files.write(file, line.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
