// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.Words;
import dev.vedette.controller.ledger.Balance;
import dev.vedette.controller.ledger.BalanceSheet;
import dev.vedette.controller.ledger.BalanceSheet.Line;
import dev.vedette.controller.ledger.BalanceSheet.Sums;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /api/v1/slots/balance}: the ledger equation for what was due in {@code [from, until)}. */
public final class BalanceApi implements Routes {
  private final Transactions transactions;
  private final Balance balance;
  private final InstantSource clock;

  public BalanceApi(Transactions transactions, Balance balance, InstantSource clock) {
    this.transactions = transactions;
    this.balance = balance;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/slots/balance", Query.taking(this::balance, "from", "until"));
  }

  private void balance(Context ctx) {
    Instant now = clock.instant();
    Instant wantedFrom = Query.instant(ctx, "from");
    Instant wantedUntil = Query.instant(ctx, "until");
    Instant from = wantedFrom == null ? Instant.EPOCH : wantedFrom;
    Instant until = wantedUntil == null || wantedUntil.isAfter(now) ? now : wantedUntil;
    if (until.isBefore(from)) {
      throw Query.wrong("from", "an instant before 'until' and before now");
    }
    BalanceSheet sheet = transactions.read(tx -> balance.sheet(tx, from, until));
    Query.answer(ctx, BalanceBody.of(sheet, from, until));
  }

  record BalanceBody(
      Instant from,
      Instant until,
      boolean balanced,
      long planned,
      long done,
      long missed,
      long skipped,
      long open,
      Map<String, Sums> byKind,
      List<LineBody> lines) {
    static BalanceBody of(BalanceSheet sheet, Instant from, Instant until) {
      Sums total = sheet.total();
      Map<String, Sums> byKind = new TreeMap<>();
      for (Line line : sheet.lines()) {
        byKind.merge(Words.of(line.account().kind()), line.sums(), Sums::plus);
      }
      return new BalanceBody(
          from,
          until,
          sheet.isBalanced(),
          total.planned(),
          total.done(),
          total.missed(),
          total.skipped(),
          total.open(),
          byKind,
          sheet.lines().stream().map(LineBody::of).toList());
    }
  }

  record LineBody(String check, String location, String kind, Sums sums) {
    static LineBody of(Line line) {
      return new LineBody(
          line.account().check().value(),
          line.account().location().value(),
          Words.of(line.account().kind()),
          line.sums());
    }
  }
}
