// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.expression.Expression;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Template.Part;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.checks.model.repository.Paging;
import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.checks.model.repository.Route;
import dev.vedette.checks.model.repository.SecretScope;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.definitions.SourceStatus;
import dev.vedette.controller.incidents.EpisodeChange;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.IncidentHistory;
import dev.vedette.controller.incidents.IncidentNote;
import dev.vedette.controller.incidents.Incidents;
import dev.vedette.controller.incidents.Trouble;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.paging.OperatorsWatch.Watched;
import dev.vedette.controller.store.SqliteIncidents;
import dev.vedette.controller.store.SqlitePageGroups;
import dev.vedette.controller.store.SqlitePages;
import dev.vedette.controller.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * All of paging on a real store, with pagers that record and a clock that is set. Owners are paged
 * through {@code on-call}, operators through {@code platform}.
 */
final class PagingWorld implements AutoCloseable {
  static final String CONSOLE = "https://vedette.example.com";

  final SettableClock clock = new SettableClock();
  final RecordingPagers pagers = new RecordingPagers();
  final Map<String, String> secrets =
      new ConcurrentHashMap<>(Map.of("ON_CALL", "key-of-on-call", "PLATFORM", "key-of-platform"));
  Paging paging =
      new Paging(
          List.of(receiver("on-call", "ON_CALL"), receiver("platform", "PLATFORM")),
          "platform",
          List.of(toAll("on-call")));

  private final Store store;
  private final PagingStore repositories =
      new PagingStore(new SqlitePages(), new SqlitePageGroups(), new SqliteIncidents());
  private final Incidents incidents = new Incidents(repositories.incidents());
  private final Outbox outbox = new Outbox(this::context, repositories, () -> {});
  private SenderLoop sender;

  PagingWorld(Path folder) {
    store = Store.open(folder);
    sender = newSender(repositories);
  }

  private PagingContext context() {
    return new PagingContext(
        paging, new PageText(Map.of(new LocationId("eu-west"), "Frankfurt"), URI.create(CONSOLE)));
  }

  private SenderLoop newSender(PagingStore used) {
    Sending sending = sending(used);
    return new SenderLoop(
        sending, new UndeliverableWatch(sending, incidents, outbox), Runnable::run);
  }

  private Sending sending(PagingStore used) {
    return new Sending(
        store.ledger(),
        used,
        new Receivers(List.of(pagers), name -> Optional.ofNullable(secrets.get(name))),
        new Backoff(new Random(1)),
        clock.asSenderTime());
  }

  /** A look at how the source of the definitions stands. */
  void look(SourceStatus status) {
    Function<Instant, List<String>> wrongs = now -> RepositoryWrongs.of(status, now);
    look(new Watched(new Subject.BadDefinitions(), Cause.DEFINITION, wrongs));
  }

  /** A look at what is said of secrets. */
  void look(Map<String, SecretScope> secrets) {
    Function<Instant, List<String>> wrongs = now -> SecretWrongs.of(secrets, now);
    look(new Watched(new Subject.ExpiringSecrets(), Cause.SECRET, wrongs));
  }

  private void look(Watched watched) {
    new OperatorsWatch(watched, sending(repositories), incidents, outbox).step();
    step();
  }

  /** The controller dies and starts again. */
  void restart() {
    sender = newSender(repositories);
  }

  /** The controller dies at this instant, with these repositories, and starts again. */
  void dieWith(PagingStore broken) {
    newSender(broken).step();
    restart();
  }

  PagingStore repositories() {
    return repositories;
  }

  static Receiver receiver(String name, String secret) {
    Template key =
        new Template(
            "$(secret." + secret + ")", List.of(new Part.Value(new Expression.Secret(secret))));
    return new Receiver(name, new Receiver.Kind.PagerDuty(key, null));
  }

  static Route toAll(String... receivers) {
    Match all =
        new Match(
            List.of(),
            List.of(),
            Map.of(),
            new Match.Facets(List.of(), List.of(), List.of(), List.of()));
    return new Route(all, List.of(receivers), false, Route.Group.DEFAULT);
  }

  Instant now() {
    return clock.instant();
  }

  List<EpisodeChange> happens(Transition... transitions) {
    return store
        .ledger()
        .write(
            transaction -> {
              List<EpisodeChange> changes =
                  incidents.apply(transaction, List.of(transitions), Trouble.FACTS, now());
              outbox.write(transaction, changes, now());
              return changes;
            });
  }

  void fails(String check) {
    happens(Trouble.begin(Trouble.failing(check), Severity.CRITICAL, now()));
  }

  void recovers(String check) {
    happens(Trouble.resolve(Trouble.failing(check), now()));
  }

  void step() {
    sender.step();
  }

  void stepAfter(Duration time) {
    clock.advance(time);
    step();
  }

  RecordingPager onCall() {
    return pagers.of("key-of-on-call");
  }

  RecordingPager platform() {
    return pagers.of("key-of-platform");
  }

  <T> T read(Function<Transaction, T> work) {
    return store.ledger().read(work);
  }

  List<Page> pages() {
    return read(transaction -> repositories.pages().latest(transaction, 100_000)).reversed();
  }

  List<String> notes(long incident) {
    IncidentHistory history =
        read(transaction -> repositories.incidents().history(transaction, incident)).orElseThrow();
    return history.notes().stream().map(IncidentNote::text).toList();
  }

  List<Incident> openIncidents() {
    return read(transaction -> repositories.incidents().allOpen(transaction));
  }

  boolean isOpen(Subject subject) {
    return openIncidents().stream().anyMatch(incident -> incident.subject().equals(subject));
  }

  @Override
  public void close() {
    store.close();
  }
}
