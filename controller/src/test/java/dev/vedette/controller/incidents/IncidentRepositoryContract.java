// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.incidents;

import static dev.vedette.controller.incidents.Trouble.WRONG_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Concern;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Delivery;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link IncidentRepository} must keep. */
public abstract class IncidentRepositoryContract {
  private static final Instant T0 = Instant.parse("2026-11-22T03:12:40Z");
  private static final Subject LOGIN = Trouble.failing("shop-login");

  protected abstract Transactions transactions();

  protected abstract IncidentRepository incidents();

  @Test
  void findsTheOpenIncidentOfASubjectAsItWasStored() {
    Incident opened = open(LOGIN);

    assertThat(openOfLogin()).contains(opened);
    assertThat(find(opened)).contains(opened);
  }

  @Test
  void keepsEveryKindOfSubject() {
    List<Subject> subjects =
        List.of(
            LOGIN,
            new Subject.DarkLocation(new LocationId("eu-west")),
            new Subject.Blindness(),
            new Subject.BadDefinitions(),
            new Subject.ExpiringSecrets(),
            new Subject.Undeliverable("on-call / night"),
            new Subject.Certificate("5e".repeat(32)));

    subjects.forEach(this::open);

    assertThat(allOpen()).extracting(Incident::subject).containsExactlyElementsOf(subjects);
  }

  @Test
  void letsNoSubjectHaveTwoOpenIncidents() {
    open(LOGIN);

    assertThatThrownBy(() -> open(LOGIN)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void neverUsesANumberTwice() {
    Incident first = open(LOGIN);
    resolve(first);

    Incident second = open(LOGIN);

    assertThat(second.number()).isGreaterThan(first.number());
    assertThat(openOfLogin()).contains(second);
  }

  @Test
  void leavesWhatIsResolvedAsItIs() {
    Incident incident = open(LOGIN);
    resolve(incident);
    write(tx -> incidents().resolve(tx, incident.number(), T0.plusSeconds(900), "again"));

    Incident found = find(incident).orElseThrow();

    assertThat(found.span()).isEqualTo(new Incident.Span(T0, T0.plusSeconds(60), "recovered"));
    assertThat(allOpen()).isEmpty();
  }

  @Test
  void showsTheLastEpisodeAsTheIncidentsOwn() {
    Incident incident = open(LOGIN);
    Episode first = incident.episode().ended(T0.plusSeconds(30));
    Episode second = Episode.begun(2, Trouble.begin(LOGIN, Severity.CRITICAL, T0.plusSeconds(30)));
    write(tx -> incidents().store(tx, incident.number(), first));
    write(tx -> incidents().store(tx, incident.number(), second));

    IncidentHistory history = history(incident);

    assertThat(history.episodes()).containsExactly(first, second);
    assertThat(history.incident().episode()).isEqualTo(second);
  }

  @Test
  void keepsTheRunThatAnEpisodeRestsOn() {
    Incident incident = open(LOGIN);
    RunId run = RunId.parse("01a20ce5-559b-7f10-bfa5-344e1e28dc55");
    Evidence evidence = new Evidence(Trouble.TWO, 12, Trouble.WRONG_ANSWER, "failed", run);
    Episode second =
        Episode.begun(2, Trouble.begin(LOGIN, Severity.CRITICAL, evidence, T0.plusSeconds(30)));
    write(tx -> incidents().store(tx, incident.number(), second));

    assertThat(history(incident).episodes()).last().isEqualTo(second);
  }

  @Test
  void keepsTheChecksThatAnEpisodeConcernsAndWhatHeldIt() {
    Incident incident = open(LOGIN);
    List<Concern> concerns =
        List.of(
            new Concern(
                new CheckId("home-page"),
                new RuleId("expiring"),
                "web-team",
                Map.of("tier", "critical")),
            new Concern(new CheckId("stock"), new RuleId("expiring"), null, Map.of()));
    Delivery delivery =
        new Delivery(Audience.OWNER, false, false, concerns, "depends on identity-provider");
    Begin loud = Trouble.begin(LOGIN, Severity.CRITICAL, T0.plusSeconds(30));
    Episode second =
        Episode.begun(
            2, new Begin(LOGIN, loud.severity(), loud.evidence(), loud.since(), delivery));
    write(tx -> incidents().store(tx, incident.number(), second));

    assertThat(history(incident).episodes()).last().isEqualTo(second);
  }

  @Test
  void keepsNotesInTheOrderOfWriting() {
    Incident incident = open(LOGIN);
    List<IncidentNote> notes =
        List.of(new IncidentNote(T0.plusSeconds(2), "b"), new IncidentNote(T0, "a"));
    notes.forEach(note -> write(tx -> incidents().note(tx, incident.number(), note)));

    assertThat(history(incident).notes()).isEqualTo(notes);
  }

  @Test
  void listsTheWorstOpenIncidentFirstAndTheLatestOfAllFirst() {
    open(Trouble.failing("mild"), Severity.WARNING);
    open(Trouble.failing("bad"), Severity.CRITICAL);
    open(Trouble.failing("middling"), Severity.ERROR);

    assertThat(allOpen())
        .extracting(Incident::subject)
        .containsExactly(
            Trouble.failing("bad"), Trouble.failing("middling"), Trouble.failing("mild"));
    assertThat(latestTwo())
        .extracting(Incident::subject)
        .containsExactly(Trouble.failing("middling"), Trouble.failing("bad"));
  }

  private Incident open(Subject subject) {
    return open(subject, Severity.WARNING);
  }

  private Incident open(Subject subject, Severity severity) {
    Episode first =
        Episode.begun(
            1, Trouble.begin(subject, severity, Trouble.evidence(Trouble.TWO, WRONG_ANSWER), T0));
    return transactions()
        .write(
            tx ->
                incidents()
                    .open(tx, subject, Incident.About.of(subject, Trouble.FACTS), first, T0));
  }

  private void resolve(Incident incident) {
    write(tx -> incidents().resolve(tx, incident.number(), T0.plusSeconds(60), "recovered"));
  }

  private void write(Consumer<Transaction> work) {
    transactions()
        .write(
            tx -> {
              work.accept(tx);
              return true;
            });
  }

  private Optional<Incident> openOfLogin() {
    return transactions().read(tx -> incidents().openOf(tx, LOGIN));
  }

  private Optional<Incident> find(Incident incident) {
    return transactions().read(tx -> incidents().find(tx, incident.number()));
  }

  private List<Incident> allOpen() {
    return transactions().read(tx -> incidents().allOpen(tx));
  }

  private List<Incident> latestTwo() {
    return transactions().read(tx -> incidents().latest(tx, 2));
  }

  private IncidentHistory history(Incident incident) {
    return transactions().read(tx -> incidents().history(tx, incident.number())).orElseThrow();
  }
}
