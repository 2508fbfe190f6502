// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.Requests;
import dev.vedette.controller.ledger.SlotRequest;
import dev.vedette.controller.ledger.Terms;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/checks/CHECK/run}: a manual slot, now, in one location or in all of the
 * check's. Answers 202 and the slots; their runs are found among the runs.
 */
public final class ManualRunApi implements Routes {
  private final Transactions transactions;
  private final Requests requests;
  private final Supplier<DefinitionSet> live;
  private final InstantSource clock;

  public ManualRunApi(
      Transactions transactions,
      Requests requests,
      Supplier<DefinitionSet> live,
      InstantSource clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/checks/{check}/run", Query.taking(this::run, "location"));
  }

  private void run(Context ctx) {
    CheckId id = Query.checkInPath(ctx);
    @Nullable LocationId wanted = Query.location(ctx);
    List<Slot> slots = transactions.write(transaction -> ask(transaction, id, wanted));
    ctx.status(202);
    Query.answer(ctx, new Asked(slots.stream().map(AskedSlot::of).toList()));
  }

  /** Looks for the check in the same transaction: it may be renamed in the one before. */
  private List<Slot> ask(Transaction transaction, CheckId id, @Nullable LocationId wanted) {
    LiveCheck check = live.get().checks().get(id);
    if (check == null) {
      throw Query.absentCheck(id);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Slot> slots =
        locations(check, wanted).stream()
            .map(location -> new Slot(id, location, now, SlotKind.MANUAL))
            .toList();
    slots.forEach(slot -> ask(transaction, check, slot, now));
    return slots;
  }

  private void ask(Transaction transaction, LiveCheck check, Slot slot, Instant now) {
    Terms terms = Terms.of(check.definition(), check.commit(), slot.kind(), slot.due());
    requests.ask(transaction, new SlotRequest(slot, "asked for over the API", now), terms);
  }

  private static List<LocationId> locations(LiveCheck check, @Nullable LocationId wanted) {
    List<LocationId> all = check.definition().locations();
    if (wanted != null && !all.contains(wanted)) {
      throw Query.wrong("location", "one that the check runs from: " + all);
    }
    return wanted == null ? all : List.of(wanted);
  }

  record Asked(List<AskedSlot> slots) {}

  record AskedSlot(String check, String location, Instant due, String kind) {
    static AskedSlot of(Slot slot) {
      return new AskedSlot(slot.check().value(), slot.location().value(), slot.due(), "manual");
    }
  }
}
