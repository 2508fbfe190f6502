// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.Concern;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.hush.MatchCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRenamesTest {
  private static final CheckId OLD = new CheckId("login");
  private static final CheckId NEW = new CheckId("sign-in");
  private static final CheckId NEWER = new CheckId("enter");
  private static final CheckId OTHER = new CheckId("login-2");

  @AutoClose private final Store store;
  @AutoClose private final LedgerRows rows;
  private final SqliteRenames renames = new SqliteRenames();

  SqliteRenamesTest(@TempDir Path folder) {
    store = Store.open(folder);
    rows = new LedgerRows(folder);
  }

  @Test
  void leavesNothingUnderTheFormerIdInAnyTable() {
    List<String> tables = rows.tablesWith("check_id");
    tables.forEach(table -> rows.add(table, Map.of("check_id", "login")));

    carry(OLD, NEW);

    for (String table : tables) {
      assertThat(rows.texts("select distinct check_id from " + table))
          .as(table)
          .containsExactly("sign-in");
    }
    assertThat(tables).hasSizeGreaterThan(10);
  }

  @Test
  void namesTheColumnsOfChecksAllAlike() {
    assertThat(
            rows.texts(
                """
            select t.name || '.' || c.name from sqlite_master t, pragma_table_info(t.name) c
            where c.name like '%check%' and c.name <> 'check_id' and t.name not like 'flyway_%'
            """))
        .isEmpty();
  }

  @Test
  void leavesOtherChecksAlone() {
    rows.add("check_states", Map.of("check_id", "login-2"));
    rows.add("incidents", Map.of("subject", text(OTHER, "failing")));

    carry(OLD, NEW);

    assertThat(rows.texts("select check_id from check_states")).containsExactly("login-2");
    assertThat(subjects()).containsExactly(text(OTHER, "failing"));
  }

  @Test
  void carriesIncidentsAndWhomTheyConcern() {
    rows.add("incidents", Map.of("subject", text(OLD, "failing")));
    rows.add("episodes", Map.of("concerns", ConcernText.of(List.of(concern(OTHER), concern(OLD)))));

    carry(OLD, NEW);

    assertThat(subjects()).containsExactly(text(NEW, "failing"));
    assertThat(ConcernText.parse(rows.texts("select concerns from episodes").getFirst()))
        .containsExactly(concern(OTHER), concern(NEW));
  }

  @Test
  void carriesSilencesAndHolds() {
    Match.Facets all = new Match.Facets(List.of(), List.of(), List.of(), List.of());
    Match both =
        new Match(List.of(OLD, OTHER), List.of("login"), Map.of("check", List.of("login")), all);
    Match none = new Match(List.of(), List.of("login"), Map.of(), all);
    rows.add("hush_orders", Map.of("number", 1, "matches", MatchCodec.write(both)));
    rows.add("hush_orders", Map.of("number", 2, "matches", MatchCodec.write(none)));

    carry(OLD, NEW);

    assertThat(rows.texts("select matches from hush_orders order by number"))
        .extracting(MatchCodec::read)
        .containsExactly(
            new Match(List.of(OTHER, NEW), both.owners(), both.tags(), both.facets()), none);
  }

  @Test
  void saysTheNewIdInPagesThatAreStillToBeSentUnderTheSameKey() {
    String message = "{\"check\":\"login\",\"tags\":{\"check\":\"login\"}}";
    for (String state : List.of("waiting", "sending", "blocked", "sent", "refused")) {
      rows.add(
          "pages",
          Map.of(
              "message",
              message,
              "state",
              state,
              "key",
              "vedette:login:7:1",
              "number",
              rows.texts("select 1 from pages").size() + 1));
    }

    carry(OLD, NEW);

    assertThat(rows.texts("select distinct key from pages")).containsExactly("vedette:login:7:1");
    assertThat(rows.texts("select message ->> 'check' from pages order by number"))
        .containsExactly("sign-in", "sign-in", "sign-in", "login", "login");
    assertThat(rows.texts("select distinct message ->> '$.tags.check' from pages"))
        .containsExactly("login");
  }

  @Test
  void keepsGroupsByCheckOpen() {
    rows.add("page_groups", Map.of("number", 1, "page", 1, "key", "check=login rule=failing"));
    rows.add("page_groups", Map.of("number", 2, "page", 2, "key", "host=a check=login"));
    rows.add("page_groups", Map.of("number", 3, "page", 3, "key", "check=login-2"));

    carry(OLD, NEW);

    assertThat(rows.texts("select key from page_groups order by number"))
        .containsExactly("check=sign-in rule=failing", "host=a check=sign-in", "check=login-2");
  }

  @Test
  void knowsOnlyWhatSomethingIsKeptOf() {
    assertThat(isKnown(OLD)).isFalse();
    rows.add("runs", Map.of("check_id", "login"));
    assertThat(isKnown(OLD)).isTrue();

    carry(OLD, NEW);

    assertThat(isKnown(OLD)).isFalse();
    assertThat(isKnown(NEW)).isTrue();
  }

  @Test
  void followsAChainToItsEndAndBack() {
    carry(OLD, NEW);
    carry(NEW, NEWER);
    assertThat(present(OLD)).contains(NEWER);
    assertThat(present(NEW)).contains(NEWER);

    carry(NEWER, OLD);

    assertThat(present(OLD)).isEmpty();
    assertThat(present(NEW)).contains(OLD);
    assertThat(present(NEWER)).contains(OLD);
  }

  /** A check that had the new id was removed so long ago that nothing is known of it any more. */
  @Test
  void isNotKeptBackByWhatWasLeftUnderTheNewId() {
    List<String> tables =
        List.of(
            "requests", "gaps", "slot_counts", "check_snapshots", "windows", "certificate_places");
    for (String table : tables) {
      rows.add(table, Map.of("check_id", "login"));
      rows.add(table, Map.of("check_id", "sign-in"));
    }

    carry(OLD, NEW);

    for (String table : tables) {
      assertThat(rows.texts("select check_id from " + table)).containsExactly("sign-in");
    }
  }

  @Test
  void carriesAllOrNothing() {
    List<String> tables = rows.tablesWith("check_id");
    tables.forEach(table -> rows.add(table, Map.of("check_id", "login")));

    assertThatThrownBy(
            () ->
                store
                    .ledger()
                    .write(
                        tx -> {
                          renames.carry(tx, OLD, NEW);
                          throw new IllegalStateException("the power went");
                        }))
        .hasMessage("the power went");

    for (String table : tables) {
      assertThat(rows.texts("select distinct check_id from " + table)).containsExactly("login");
    }
  }

  private void carry(CheckId from, CheckId to) {
    store
        .ledger()
        .write(
            tx -> {
              renames.carry(tx, from, to);
              return true;
            });
  }

  private boolean isKnown(CheckId check) {
    return store.ledger().read(tx -> renames.isKnown(tx, check));
  }

  private Optional<CheckId> present(CheckId former) {
    return store.ledger().read(tx -> renames.present(tx, former));
  }

  private List<String> subjects() {
    return rows.texts("select subject from incidents");
  }

  private static String text(CheckId check, String rule) {
    return SubjectText.of(new Subject.CheckRule(check, new RuleId(rule)));
  }

  private static Concern concern(CheckId check) {
    return new Concern(check, new RuleId("expiring"), "web", Map.of("check", "login"));
  }
}
