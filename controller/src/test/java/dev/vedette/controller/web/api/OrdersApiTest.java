// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.store.SqliteOrders;
import dev.vedette.controller.store.Store;
import dev.vedette.controller.web.Listen;
import dev.vedette.controller.web.TestClient;
import dev.vedette.controller.web.WebServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersApiTest {
  private static final DefinitionSet LIVE =
      new DefinitionSet(
          DefinitionSet.EMPTY.settings(),
          Map.of(Checks.LOGIN, new LiveCheck(Checks.demo(), "-")),
          Map.of());
  private static final String GOOD =
      "{'match': {'owner': 'web-team'}, 'for': '15m', 'because': 'deploy 1.2'}";

  @TempDir Path folder;
  private Store store;
  private WebServer server;
  private TestClient client;
  private Instant now = Instant.parse("2026-11-26T12:00:00Z");

  @BeforeEach
  void start() {
    store = Store.open(folder);
    server =
        new WebServer(
            new Listen("127.0.0.1", 0),
            List.of(new OrdersApi(store.ledger(), new SqliteOrders(), () -> LIVE, () -> now)));
    client = new TestClient(server.start());
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void makesAHoldAndSaysWhatItHolds() {
    HttpResponse<String> made = post("holds", GOOD);

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body())
        .isEqualTo(
            json(
                "{'id':1,'kind':'hold','match':{'owner':['web-team']},'because':'deploy 1.2',"
                    + "'from':'2026-11-26T12:00:00Z','until':'2026-11-26T12:15:00Z',"
                    + "'in_force':true,'checks':{'count':1,'names':['shop-login']}}"));
    assertThat(client.get("/api/v1/holds").body()).isEqualTo("{\"holds\":[" + made.body() + "]}");
    assertThat(client.get("/api/v1/silences").body()).isEqualTo("{\"silences\":[]}");
  }

  @Test
  void endsAHoldEarlyAndOnlyOnce() {
    post("holds", GOOD);
    now = now.plusSeconds(60);

    assertThat(delete("holds", 1).body())
        .contains("\"until\":\"2026-11-26T12:01:00Z\"", "\"in_force\":false");
    assertThat(delete("holds", 1).statusCode()).isEqualTo(409);
    assertThat(delete("holds", 1).body()).contains("over since 2026-11-26T12:01:00Z");
    assertThat(client.get("/api/v1/holds").body()).isEqualTo("{\"holds\":[]}");
    assertThat(client.get("/api/v1/holds?state=all").body()).contains("\"id\":1");
  }

  @Test
  void keepsTheReasonOnOneLine() {
    assertThat(post("holds", GOOD.replace("deploy 1.2", "deploy\\n  1.2")).body())
        .contains("\"because\":\"deploy 1.2\"");
  }

  @Test
  void endsNoHoldAsASilence() {
    post("holds", GOOD);

    assertThat(delete("silences", 1).statusCode()).isEqualTo(404);
    assertThat(delete("silences", 1).body()).contains("There is no silence 1.");
  }

  @Test
  void aSilenceMayLastAMonthAndEndAtAnInstant() {
    String month = "{'match':{'severity':['warning']},'for':'30d','because':'noise'}";
    String until =
        "{'match':{'check':'shop-login'},'until':'2026-11-27T00:00:00Z','because':'noise'}";

    assertThat(post("silences", month).statusCode()).isEqualTo(201);
    assertThat(post("silences", until).body()).contains("\"until\":\"2026-11-27T00:00:00Z\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "holds    | nonsense                                    | no JSON",
        "holds    | []                                          | no JSON object",
        "holds    | {'matches': {'check': 'a'}}                 | no key 'matches'",
        "holds    | {'for': '15m', 'because': 'x'}              | without a match",
        "holds    | {'match': {}, 'for': '15m', 'because': 'x'} | without a match",
        "holds    | {'match': {'team': 'a'}}                    | A match has no key 'team'",
        "holds    | {'match': {'check': []}}                    | 'check' in the match",
        "holds    | {'match': {'severity': 'loud'}}             | 'loud' is no severity",
        "holds    | {'match': {'check': 'Shop Login'}}          | The match cannot be read",
        "holds    | {'match': {'check': 'shop-login'}}          | needs a reason",
        "holds    | {'match': {'owner': 'web-team'}, 'because': 'x'} | needs one end",
        "holds    | {'match': {'owner': 'web-team'}, 'because': 'x', 'for': '15'} | no duration",
        "holds    | {'match': {'owner': 'web-team'}, 'because': 'x', 'until': 'noon'} | no instant",
        "holds    | {'match': {'owner': 'web-team'}, 'because': 'x', 'for': '25h'} | at most 1d",
        "silences | {'match': {'owner': 'web-team'}, 'because': 'x', 'for': '31d'} | at most 30d",
        "holds    | {'match': {'owner': 'web-team'}, 'because': 'x', 'for': '0s'} | over before",
        "holds    | {'match': {'owner': 'nobody'}, 'because': 'x', 'for': '1h'} | No live check",
        "holds    | {'match': {'check': 'shop-logn'}, 'because': 'x', 'for': '1h'} | you mean 'shop-login'",
        "silences | {'match': {'rule': 'failin'}, 'because': 'x', 'for': '1h'} | you mean 'failing'",
        "silences | {'match': {'rule': 'nothing-like-it'}, 'because': 'x', 'for': '1h'} | Their rules are ",
        "holds    | {'match': {'locations': 'mars'}, 'because': 'x', 'for': '1h'} | They run from ",
      })
  void refusesWhatIsWrongAndSaysHowToMendIt(String path, String body, String words) {
    HttpResponse<String> answer = post(path, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(words, "\"kind\":\"yours\"", "\"mend\":\"");
    assertThat(client.get("/api/v1/" + path + "?state=all").body()).contains("[]");
  }

  private HttpResponse<String> post(String path, String body) {
    return client.send("POST", "/api/v1/" + path, json(body).getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> delete(String path, long number) {
    return client.send("DELETE", "/api/v1/" + path + "/" + number, new byte[0]);
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
