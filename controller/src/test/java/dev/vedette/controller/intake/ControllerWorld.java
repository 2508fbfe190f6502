// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.checks.model.repository.Paging;
import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.checks.model.repository.Route;
import dev.vedette.checks.model.repository.Settings;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.dispatch.AgentContact;
import dev.vedette.controller.dispatch.AgentPoll;
import dev.vedette.controller.dispatch.Agents;
import dev.vedette.controller.dispatch.Bells;
import dev.vedette.controller.dispatch.Dispatch;
import dev.vedette.controller.dispatch.Lapses;
import dev.vedette.controller.dispatch.Lease;
import dev.vedette.controller.dispatch.Leasing;
import dev.vedette.controller.dispatch.Uptime;
import dev.vedette.controller.hush.Hushes;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.Incidents;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.Requests;
import dev.vedette.controller.ledger.Terms;
import dev.vedette.controller.paging.Outbox;
import dev.vedette.controller.paging.Page;
import dev.vedette.controller.paging.PagingContext;
import dev.vedette.controller.paging.PagingStore;
import dev.vedette.controller.schedule.Ledgers;
import dev.vedette.controller.schedule.Resettling;
import dev.vedette.controller.store.SqliteAgents;
import dev.vedette.controller.store.SqliteCertificates;
import dev.vedette.controller.store.SqliteCheckStates;
import dev.vedette.controller.store.SqliteDetails;
import dev.vedette.controller.store.SqliteEvents;
import dev.vedette.controller.store.SqliteFleet;
import dev.vedette.controller.store.SqliteGaps;
import dev.vedette.controller.store.SqliteIncidents;
import dev.vedette.controller.store.SqliteLeases;
import dev.vedette.controller.store.SqliteOrders;
import dev.vedette.controller.store.SqlitePageGroups;
import dev.vedette.controller.store.SqlitePages;
import dev.vedette.controller.store.SqlitePeriods;
import dev.vedette.controller.store.SqlitePlan;
import dev.vedette.controller.store.SqliteRenames;
import dev.vedette.controller.store.SqliteRequests;
import dev.vedette.controller.store.SqliteRuns;
import dev.vedette.controller.store.SqliteSlots;
import dev.vedette.controller.store.SqliteWindows;
import dev.vedette.controller.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The controller from lease to outbox, over real databases and with a clock that is set by hand.
 * Its agents carry out what they lease at once, with the verdict that the test says.
 */
final class ControllerWorld implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-01T03:00:00Z");
  private static final CheckId ONE = new CheckId("control-11111111");
  private static final CheckId TWO = new CheckId("control-22222222");

  final Store store;
  final SqliteSlots slots = new SqliteSlots();
  final SqliteRuns runs = new SqliteRuns();
  final SqliteIncidents incidents = new SqliteIncidents();
  final SqliteOrders orders = new SqliteOrders();
  final SqlitePages pages = new SqlitePages();
  final SqliteRenames renames = new SqliteRenames();
  final RuleRows rows =
      new RuleRows(
          new SqliteCheckStates(), new SqliteEvents(), new SqliteFleet(), new SqliteWindows());
  final Intake intake;
  final Sweep sweep;
  final Redefining redefining;
  private final Renaming renaming;
  final Set<LocationId> silent = new HashSet<>();
  Function<Slot, Verdict> verdicts = slot -> Verdict.PASSED;
  Function<Slot, Detail> details = slot -> new Detail.None();
  Cause cause = Cause.EXPECTATION;
  Duration agentsAreAhead = Duration.ZERO;
  DefinitionSet live = definitions(Checks.demo());
  Instant now = START;
  Runnable onSight = () -> {};
  private final Dispatch dispatch;
  private final List<Lease> leased = new ArrayList<>();

  ControllerWorld(Path folder) {
    InstantSource clock = () -> now;
    store = Store.open(folder.resolve("data"));
    SqliteLeases leases = new SqliteLeases();
    Bells bells = new Bells();
    Agents agents = new Agents(new SqliteAgents());
    dispatch =
        new Dispatch(
            store.ledger(),
            new Leasing(leases, agents, () -> live, renames),
            agents,
            bells,
            clock,
            () -> 0);
    ExtraRuns extraRuns =
        new ExtraRuns(
            new Requests(new SqliteRequests(), slots, bells), new Budget(at -> 20), () -> live);
    PagingStore outbox = new PagingStore(pages, new SqlitePageGroups(), incidents);
    Telling telling =
        new Telling(
            new Incidents(incidents),
            new Outbox(() -> PagingContext.of(live.settings(), null), outbox, () -> {}));
    Hushes hushes = new Hushes(() -> live, orders);
    Judging judging = new Judging(() -> live, rows, renames, extraRuns, telling, hushes);
    Voices voices = new Voices(agents, START, Duration.ofSeconds(30));
    LightKeeper lights = new LightKeeper(() -> live, rows, voices, judging, telling, hushes);
    CertificateKeeper certificates =
        new CertificateKeeper(new SqliteCertificates(), () -> live, rows, telling);
    intake =
        new TransactionalIntake(
            store.ledger(),
            new SqliteDetails(store.detail()),
            new Receiving(
                new Receiving.Rows(slots, runs, renames),
                () -> live,
                judging,
                lights,
                certificates),
            List.of(),
            clock);
    sweep =
        new Sweep(
            store.ledger(),
            new Sweep.Slots(slots, new Lapses(leases, agents, new Uptime(START))),
            rows,
            new Sweep.Judgement(
                judging, lights, certificates, new HushKeeper(hushes, rows, judging)),
            List.of(),
            clock);
    Ledgers ledgers = new Ledgers(new SqlitePlan(), new SqlitePeriods(), slots, new SqliteGaps());
    renaming =
        new Renaming(
            store.ledger(),
            new Renaming.Rows(renames, new Resettling(ledgers, 1)),
            telling,
            this::see,
            List.of(),
            clock);
    redefining = new Redefining(store.ledger(), rows, judging, certificates, List.of(), clock);
  }

  private void see(DefinitionSet set) {
    live = set;
    onSight.run();
  }

  /** As the controller does when the repository of checks has changed. */
  void deploy(CheckDefinition... checks) {
    DefinitionSet set = definitions(checks);
    renaming.changed(set);
    redefining.changed(set);
  }

  /** Lets time go by, second by second: slots are planned, leased, run and swept. */
  ControllerWorld runFor(int seconds) throws InterruptedException {
    for (int i = 0; i < seconds; i++) {
      now = now.plusSeconds(1);
      plan();
      for (LocationId location : Checks.demo().locations()) {
        if (!silent.contains(location)) {
          leased.addAll(dispatch.lease(poll(location)).leases());
        }
      }
      leased.removeIf(lease -> silent.contains(lease.slot().location()));
      List<Lease> due = leased.stream().filter(lease -> !lease.slot().due().isAfter(now)).toList();
      leased.removeAll(due);
      intake.accept(due.stream().map(this::report).toList());
      sweep.step();
    }
    return this;
  }

  /** The agents say that they are there, and have no room. */
  void agentsAreHeard() throws InterruptedException {
    for (LocationId location : Checks.demo().locations()) {
      AgentContact contact = new AgentContact(agent(location), location, List.of(), null);
      dispatch.lease(new AgentPoll(contact, "1", Map.of("http", 0), Duration.ZERO, null));
    }
  }

  private void plan() {
    for (LiveCheck check : live.checks().values()) {
      List<LocationId> locations = check.definition().locations();
      int second = (int) (Duration.between(START, now).toSeconds() % locations.size());
      Slot slot =
          new Slot(check.id(), locations.get(second), now.plusSeconds(12), SlotKind.SCHEDULED);
      store.ledger().write(tx -> slots.insert(tx, List.of(planned(slot))));
    }
  }

  static Slot slot(LocationId location, Instant due, SlotKind kind) {
    return new Slot(Checks.LOGIN, location, due, kind);
  }

  static LedgerSlot planned(Slot slot) {
    return LedgerSlot.planned(slot, Terms.of(Checks.demo(), "-", slot.kind(), slot.due()));
  }

  RunReport report(Lease lease) {
    return report(lease.slot(), lease.fence(), verdicts.apply(lease.slot()));
  }

  RunReport report(Slot slot, long fence, Verdict verdict) {
    AgentId agent = agent(slot.location());
    Finding finding =
        verdict == Verdict.PASSED
            ? null
            : new Finding(
                verdict == Verdict.ERRORED ? Cause.SECRET : cause,
                "Sign in",
                "expected 200, saw 503",
                "shop.example.com");
    return new RunReport(
        RunIds.of(slot, fence, agent),
        new RunReport.Attempt(slot, fence, agent, "0".repeat(64), "-"),
        new RunReport.Timing(
            slot.due().plus(agentsAreAhead),
            Duration.ofMillis(120),
            Duration.ZERO,
            Duration.ofMillis(1)),
        new RunReport.Judgement(verdict, finding, Quality.GOOD),
        List.of(),
        details.apply(slot));
  }

  private static AgentId agent(LocationId location) {
    return new AgentId("agent-" + location);
  }

  private static AgentPoll poll(LocationId location) {
    AgentContact contact = new AgentContact(agent(location), location, List.of(), null);
    return new AgentPoll(contact, "1", Map.of("http", 20), Duration.ZERO, null);
  }

  List<Page> triggers() {
    return store.ledger().read(tx -> pages.latest(tx, 100)).stream()
        .filter(Page::isTrigger)
        .sorted(Comparator.comparing(Page::number))
        .toList();
  }

  List<Incident> openIncidents() {
    return store.ledger().read(incidents::allOpen);
  }

  List<Page> pages() {
    return store.ledger().read(tx -> pages.latest(tx, 100));
  }

  @Override
  public void close() {
    store.close();
  }

  static DefinitionSet definitions(CheckDefinition... checks) {
    Map<CheckId, LiveCheck> live = new TreeMap<>();
    for (CheckDefinition check : checks) {
      live.put(check.id(), new LiveCheck(check, "-"));
    }
    return new DefinitionSet(
        new Settings(List.of(), paging(), List.of(), null, Map.of()),
        live,
        Map.of(ONE, control(ONE), TWO, control(TWO)));
  }

  static LiveCheck control(CheckId id) {
    CheckDefinition demo = Checks.demo();
    return new LiveCheck(
        new CheckDefinition(
            new CheckDefinition.Identity(id, List.of(), id.value(), demo.identity().about()),
            Checks.cadence("PT1M", "PT5S"),
            demo.locations(),
            demo.spec(),
            new Alerting(List.of(), List.of(), List.of(), null, null),
            demo.origin()),
        "-");
  }

  private static Paging paging() {
    Match all =
        new Match(
            List.of(),
            List.of(),
            Map.of(),
            new Match.Facets(List.of(), List.of(), List.of(), List.of()));
    return new Paging(
        List.of(receiver("on-call"), receiver("platform")),
        "platform",
        List.of(new Route(all, List.of("on-call"), false, Route.Group.DEFAULT)));
  }

  private static Receiver receiver(String name) {
    return new Receiver(name, new Receiver.Kind.PagerDuty(Template.literal("key"), null));
  }
}
