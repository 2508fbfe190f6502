// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TownTest {
  private static final Region FRANKFURT = Region.named("eu-west").orElseThrow();
  private static final Region TOKYO = Region.named("ap-northeast").orElseThrow();

  private final Breakages breakages = new Breakages((what, broken) -> {});
  private final Town town = new Town("secret", breakages);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    town.close();
    http.close();
  }

  @Test
  void showsTheAccountToWhoSignedIn() throws Exception {
    HttpResponse<String> token = post(token(), "username=maria@shop.example&password=secret");
    String bearer = token.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");

    assertThat(get(town.shop().resolve("/account"), "Bearer " + bearer).body())
        .contains("Signed in as");
    assertThat(get(town.shop().resolve("/account"), "Bearer other").statusCode()).isEqualTo(401);
  }

  @Test
  void signsInOnThePagesAsABrowserDoes() throws Exception {
    URI login = location(get(town.shop().resolve("/login"), ""));
    assertThat(get(login, "").body()).contains("Password");

    URI back = location(post(login, "username=maria@shop.example&password=secret"));
    HttpResponse<String> signedIn = get(back, "");

    assertThat(location(signedIn)).hasPath("/account");
    assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("session=");
    assertThat(get(back, "").statusCode()).as("a login ends once").isEqualTo(400);
  }

  @Test
  void refusesAWrongPassword() throws Exception {
    assertThat(post(token(), "username=maria@shop.example&password=x").statusCode()).isEqualTo(400);
  }

  @Test
  void breaksTheLoginAlone() throws Exception {
    breakages.breakIt(new Breakage.Login());

    assertThat(post(token(), "username=maria@shop.example&password=secret").statusCode())
        .isEqualTo(503);
    assertThat(get(town.shop(), "").statusCode()).isEqualTo(200);
  }

  @Test
  void breaksOneEdgeAndMendsIt() throws Exception {
    breakages.breakIt(new Breakage.Edge(FRANKFURT));

    assertThat(get(town.edge(FRANKFURT), "").statusCode()).isEqualTo(503);
    assertThat(get(town.edge(TOKYO), "").body()).contains("Welcome");

    breakages.mend(new Breakage.Edge(FRANKFURT));
    assertThat(get(town.edge(FRANKFURT), "").body()).contains("Welcome");
  }

  @Test
  void breaksTheScript() throws Exception {
    breakages.breakIt(new Breakage.Script());

    assertThat(get(town.scripts().resolve("/widget.js"), "").statusCode()).isEqualTo(503);
  }

  private HttpResponse<String> get(URI url, String authorization) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(onLoopback(url));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI token() {
    return town.identity().resolve("/token");
  }

  private static URI location(HttpResponse<String> answer) {
    return URI.create("http://shop.localhost/")
        .resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private HttpResponse<String> post(URI url, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(onLoopback(url))
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Not every machine's resolver knows the names below localhost; the probe's does. */
  private static URI onLoopback(URI url) {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return URI.create("http://127.0.0.1:" + url.getPort() + url.getPath() + query);
  }
}
