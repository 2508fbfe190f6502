// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.sketch.Sketch;
import dev.vedette.controller.rollup.Counts;
import dev.vedette.controller.rollup.Outcome;
import dev.vedette.controller.rollup.Rollup;
import dev.vedette.controller.rollup.Unit;
import dev.vedette.controller.store.SqliteRollups;
import dev.vedette.controller.store.Store;
import dev.vedette.controller.web.Listen;
import dev.vedette.controller.web.TestClient;
import dev.vedette.controller.web.WebServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollupsApiTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Counts BLIND = new Counts(Map.of(Outcome.MISSED, 12L));

  @TempDir Path folder;
  private Store store;
  private WebServer server;
  private TestClient client;

  @BeforeEach
  void start() {
    store = Store.open(folder.resolve("data"));
    SqliteRollups rollups = new SqliteRollups();
    Counts counts = new Counts(Map.of(Outcome.PASSED, 9L, Outcome.FAILED, 3L, Outcome.MISSED, 1L));
    store
        .ledger()
        .write(
            tx -> {
              rollups.put(
                  tx,
                  List.of(
                      rollup("home", "eu", NOON, counts, Sketch.of(100, 100, 100)),
                      rollup("home", "us", NOON.plusSeconds(3600), BLIND, Sketch.EMPTY),
                      rollup("shop", "eu", NOON, BLIND, Sketch.EMPTY)));
              return true;
            });
    server =
        new WebServer(new Listen("127.0.0.1", 0), List.of(new RollupsApi(store.ledger(), rollups)));
    client = new TestClient(server.start());
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void saysWhatBecameOfTheSlotsOfAnHour() {
    assertThat(get("check=home&location=eu&unit=hour"))
        .startsWith(
            """
            {"rollups":[{"check":"home","location":"eu","unit":"hour",\
            "since":"2026-01-01T12:00:00Z","scheduled":13,"slots":{"passed":9,"degraded":0,\
            "failed":3,"errored":0,"missed":1,"skipped":0,"excluded":0},"availability":0.75,\
            "durations":{"runs":3,"p50_ms":""");
  }

  @Test
  void leavesOutWhatNobodyKnows() {
    assertThat(get("location=us")).contains("\"missed\":12").doesNotContain("availability", "p50");
  }

  @Test
  void givesTheLatestFirstAndOnlyWhatIsAskedFor() {
    assertThat(get("check=home"))
        .containsSubsequence("\"location\":\"us\"", "\"location\":\"eu\"")
        .doesNotContain("shop");
    assertThat(get("since=2026-01-01T13:00:00Z")).contains("us").doesNotContain("eu");
    assertThat(get("before=2026-01-01T13:00:00Z")).contains("shop", "home").doesNotContain("us\"");
    assertThat(get("unit=day")).isEqualTo("{\"rollups\":[]}");
  }

  @Test
  void namesTheUnitThatItCannotRead() {
    var answer = client.get("/api/v1/rollups?unit=week");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("'unit' cannot be read.", "Give hour or day.");
  }

  @Test
  void refusesAParameterThatItWouldNotLookAt() {
    var answer = client.get("/api/v1/rollups?chek=home");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "There is no parameter 'chek' here.",
            "Those there are: check, location, unit, since, before, limit.");
  }

  @Test
  void refusesAParameterThatIsGivenTwice() {
    var answer = client.get("/api/v1/rollups?check=home&check=shop");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("'check' cannot be read.", "Give it once.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001", "abc", "99999999999"})
  void refusesALimitThatIsOutOfRange(String limit) {
    var answer = client.get("/api/v1/rollups?limit=" + limit);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("'limit' cannot be read.", "a number from 1 to 1000");
  }

  private String get(String query) {
    return client.get("/api/v1/rollups?" + query).body();
  }

  private static Rollup rollup(
      String check, String location, Instant since, Counts counts, Sketch durations) {
    return new Rollup(
        new CheckId(check), new LocationId(location), Unit.HOUR, since, counts, durations);
  }
}
