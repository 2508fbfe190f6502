// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.Event.DependencyHeard;
import dev.vedette.controller.alerting.Footing;
import dev.vedette.controller.alerting.history.HistoryReader;
import dev.vedette.controller.alerting.replay.PageChange.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {
  private static final BiPredicate<Integer, Instant> OUTAGE =
      (location, due) -> Script.isBetween(due, 60, 90);
  private static final BiPredicate<Integer, Instant> BLIP =
      (location, due) -> location == 4 && Script.isBetween(due, 60, 65);

  private final CheckDefinition usual = check();
  private final CheckDefinition quiet = check("rules:", "  failing: off", "  failing-here: off");
  private final CheckDefinition patient =
      check("rules:", "  failing: {for: 10m}", "  failing-here: off");
  private final CheckDefinition mild = check("rules:", "  failing: {severity: warning}");

  @TempDir Path folder;

  private static CheckDefinition check(String... rules) {
    return Versions.of("shop-login", rules);
  }

  @Test
  void changesNothingWhenTheRulesDoNot() throws Exception {
    CheckOutcome outcome = backtest(usual, OUTAGE, usual);
    assertThat(outcome.before()).isEqualTo(1);
    assertThat(outcome.after()).isEqualTo(1);
    assertThat(outcome.changes()).isEmpty();
  }

  @Test
  void removesThePagesOfARuleThatIsOff() throws Exception {
    CheckOutcome outcome = backtest(usual, OUTAGE, quiet);
    assertThat(outcome.changes()).extracting(PageChange::kind).containsExactly(Kind.REMOVED);
    ToldPage page = outcome.changes().getFirst().page();
    assertThat(page.rule()).isEqualTo("failing");
    assertThat(page.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(page.begun()).isBetween(Script.minute(60), Script.minute(70));
    assertThat(page.ended()).isBetween(Script.minute(90), Script.minute(100));
    assertThat(outcome.after()).isZero();
  }

  @Test
  void addsThePagesOfANewRule() throws Exception {
    CheckOutcome outcome = backtest(quiet, OUTAGE, usual);
    assertThat(outcome.count(Kind.ADDED)).isEqualTo(1);
    assertThat(outcome.before()).isZero();
    assertThat(outcome.after()).isEqualTo(1);
  }

  @Test
  void movesAPageThatComesLaterAndWakesAtTheInstantOfTheNewRule() throws Exception {
    CheckOutcome outcome = backtest(usual, OUTAGE, patient);
    assertThat(outcome.changes()).extracting(PageChange::kind).containsExactly(Kind.MOVED);
    PageChange moved = outcome.changes().getFirst();
    assertThat(Objects.requireNonNull(moved.after()).begun())
        .isEqualTo(Objects.requireNonNull(moved.before()).begun().plusSeconds(600));
  }

  @Test
  void movesAPageOfAnotherSeverity() throws Exception {
    CheckOutcome outcome = backtest(usual, OUTAGE, mild);
    assertThat(outcome.changes()).extracting(PageChange::kind).containsExactly(Kind.MOVED);
    assertThat(outcome.changes().getFirst().page().severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void listsApartWhatHangsOnConfirmationsThatWereNeverMade() throws Exception {
    CheckOutcome outcome = backtest(quiet, BLIP, usual);
    assertThat(outcome.count(Kind.ADDED)).isZero();
    assertThat(outcome.count(Kind.WOULD_ASK)).isEqualTo(1);
    assertThat(outcome.after()).isZero();
    ToldPage page = outcome.changes().getFirst().page();
    assertThat(page.rule()).isEqualTo("failing");
    assertThat(page.begun()).isBetween(Script.minute(60), Script.minute(67));
    assertThat(page.ended()).isNotNull();
  }

  @Test
  void isSureOfNoMoreThanWasSeen() throws Exception {
    CheckOutcome outcome = backtest(quiet, OUTAGE, usual);
    assertThat(outcome.count(Kind.WOULD_ASK)).isZero();
  }

  @Test
  void removesAllPagesOfACheckThatIsDisabled() throws Exception {
    CheckOutcome outcome = backtest(usual, OUTAGE, check("enabled: false"));
    assertThat(outcome.count(Kind.REMOVED)).isEqualTo(1);
  }

  @Test
  void saysWhichChecksItCouldNotCompare() throws Exception {
    Script script = new Script().check(Versions.of("old")).runs(BLIP).check(usual).runs(BLIP);
    BacktestReport report = run(script, List.of(usual, Versions.of("new")));
    assertThat(report.gone()).containsExactly(new CheckId("old"));
    assertThat(report.fresh()).containsExactly(new CheckId("new"));
    assertThat(report.outcomes()).extracting(CheckOutcome::check).containsExactly(usual.id());
  }

  @Test
  void saysWhichChangedRuleHearsOfWhatNoHistoryHolds() throws Exception {
    CheckDefinition careless = check("rules: {expiring: off}");
    assertThat(backtest(usual, BLIP, careless).unheard()).containsExactly(new RuleId("expiring"));
    assertThat(backtest(careless, BLIP, usual).unheard()).containsExactly(new RuleId("expiring"));
    assertThat(backtest(usual, BLIP, quiet).unheard()).isEmpty();
  }

  @Test
  void givesARenamedCheckItsHistory() throws Exception {
    Script script = new Script().check(usual).runs(OUTAGE);
    CheckDefinition renamed = Versions.of("sign-in", "was: shop-login");
    BacktestReport report = run(script, List.of(renamed));
    assertThat(report.gone()).isEmpty();
    assertThat(report.fresh()).isEmpty();
    assertThat(report.before()).isEqualTo(1);
    assertThat(report.after()).isEqualTo(1);
    assertThat(report.outcomes().getFirst().changes()).isEmpty();
  }

  @Test
  void givesARenamedCheckTheHistoryOfEachIdThatItHad() throws Exception {
    Script script = new Script().check(Versions.of("log-in", "was: shop-login")).runs(OUTAGE);
    CheckDefinition renamed = Versions.of("sign-in", "was: [shop-login, log-in]");
    BacktestReport report = run(script, List.of(renamed));
    assertThat(report.gone()).isEmpty();
    assertThat(report.fresh()).isEmpty();
    assertThat(report.after()).isEqualTo(1);
  }

  @Test
  void endsThePageOfACheckThatWasRenamedMeanwhile() throws Exception {
    CheckDefinition renamed = Versions.of("sign-in", "was: shop-login");
    Script script = new Script().check(usual).redefined(Script.minute(75), renamed).runs(OUTAGE);
    CheckOutcome outcome = run(script, List.of(quiet)).outcomes().getFirst();
    ToldPage page = outcome.changes().getFirst().page();
    assertThat(page.ended()).isBetween(Script.minute(90), Script.minute(100));
  }

  @Test
  void knowsADependencyThatWasRenamed() throws Exception {
    List<CheckDefinition> before =
        Versions.all(Versions.text("auth"), Versions.text("shop", "depends_on: [auth]"));
    List<CheckDefinition> after =
        Versions.all(
            Versions.text("identity", "was: auth"),
            Versions.text("shop", "depends_on: [identity]"));
    Footing down =
        new Footing(
            Footing.Word.FAILING,
            new Footing.Outage(
                Severity.CRITICAL, Script.minute(59), before.getFirst().locations()));
    Script script =
        new Script()
            .check(shop(before))
            .hear(Script.minute(0), new DependencyHeard(new CheckId("auth"), down))
            .runs(OUTAGE);

    BacktestReport report = run(script, after);

    assertThat(report.before()).isZero();
    assertThat(report.after()).isZero();
  }

  private static CheckDefinition shop(List<CheckDefinition> checks) {
    return checks.stream().filter(it -> it.id().value().equals("shop")).findFirst().orElseThrow();
  }

  private CheckOutcome backtest(
      CheckDefinition then, BiPredicate<Integer, Instant> fails, CheckDefinition now)
      throws IOException, InterruptedException {
    BacktestReport report = run(new Script().check(then).runs(fails), List.of(now));
    return report.outcomes().getFirst();
  }

  private BacktestReport run(Script script, List<CheckDefinition> rules)
      throws IOException, InterruptedException {
    try (HistoryReader history = script.read(folder)) {
      return new Backtest(history, rules).run(2, outcome -> {});
    }
  }
}
