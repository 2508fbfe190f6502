// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.ReportMessage;
import dev.vedette.checks.model.wire.Wire;
import dev.vedette.controller.intake.DetailRepository;
import dev.vedette.controller.ledger.Transactions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Whole reports in the detail database, as wire messages, deflated. */
public final class SqliteDetails implements DetailRepository {
  private final Transactions detail;

  /**
   * @param detail of the detail database, not the ledger's
   */
  public SqliteDetails(Transactions detail) {
    this.detail = detail;
  }

  @Override
  public void insert(List<RunReport> reports) {
    detail.write(
        transaction -> {
          Sql sql = Sql.in(transaction);
          for (RunReport report : reports) {
            sql.run(
                "insert into details (run, report) values (?, ?) on conflict do nothing",
                report.id(),
                deflated(Wire.write(ReportMessage.of(report))));
          }
          return true;
        });
  }

  @Override
  public Optional<RunReport> find(RunId id) {
    return detail.read(
        transaction ->
            Sql.in(transaction)
                .first("select report from details where run = ?", row -> row.bytes("report"), id)
                .map(bytes -> Wire.read(inflated(bytes), ReportMessage.class).report()));
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] inflated(byte[] bytes) {
    try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return inflater.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
