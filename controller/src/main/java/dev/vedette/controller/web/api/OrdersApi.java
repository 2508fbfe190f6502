// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.hush.Order;
import dev.vedette.controller.hush.OrderRepository;
import dev.vedette.controller.hush.Spell;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.web.Problem;
import dev.vedette.controller.web.ProblemException;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code /api/v1/silences} and {@code /api/v1/holds}: what people ask to be hushed. Measuring goes
 * on; what is still open when it ends pages then.
 */
public final class OrdersApi implements Routes {
  private final Transactions transactions;
  private final OrderRepository orders;
  private final Supplier<DefinitionSet> live;
  private final InstantSource clock;

  public OrdersApi(
      Transactions transactions,
      OrderRepository orders,
      Supplier<DefinitionSet> live,
      InstantSource clock) {
    this.transactions = transactions;
    this.orders = orders;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (OrderKind kind : OrderKind.values()) {
      routes.get(kind.path(), Query.taking(ctx -> list(ctx, kind), "state", "limit"));
      routes.post(kind.path(), Query.taking(ctx -> create(ctx, kind)));
      routes.delete(kind.path() + "/{number}", Query.taking(ctx -> end(ctx, kind)));
    }
  }

  private void list(Context ctx, OrderKind kind) {
    String state = ctx.queryParam("state");
    int limit = Query.limit(ctx);
    Instant now = clock.instant();
    List<Order> found =
        switch (state == null ? "open" : state) {
          case "open" -> transactions.read(tx -> orders.inForce(tx, now));
          case "all" -> transactions.read(tx -> orders.latest(tx, kind.origin(), limit));
          default -> throw Query.wrong("state", "'open' or 'all'");
        };
    Query.answer(
        ctx,
        Map.of(
            kind.plural(),
            found.stream()
                .filter(order -> order.spell().hush().origin() == kind.origin())
                .limit(limit)
                .map(order -> OrderBody.of(order, live.get(), now))
                .toList()));
  }

  private void create(Context ctx, OrderKind kind) {
    Instant now = clock.instant();
    Spell spell = OrderRequest.read(kind, ctx.body(), now);
    new OrderReach(spell, live.get()).require();
    Order order = transactions.write(tx -> orders.add(tx, spell));
    ctx.status(201);
    Query.answer(ctx, OrderBody.of(order, live.get(), now));
  }

  private void end(Context ctx, OrderKind kind) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long number = Query.number(ctx, "number");
    Order ended = transactions.write(tx -> ended(tx, kind, number, now));
    Query.answer(ctx, OrderBody.of(ended, live.get(), now));
  }

  private Order ended(Transaction transaction, OrderKind kind, long number, Instant now) {
    Order order =
        orders
            .find(transaction, number)
            .filter(found -> found.spell().hush().origin() == kind.origin())
            .orElseThrow(() -> Query.absent(kind.word(), number, kind.path() + "?state=all"));
    if (!order.spell().covers(now)) {
      throw new ProblemException(
          Problem.yours(
              409,
              "The " + kind.word() + " is over since " + order.spell().hush().until() + ".",
              "There is nothing left to end."));
    }
    orders.end(transaction, number, now);
    return orders.find(transaction, number).orElseThrow();
  }
}
