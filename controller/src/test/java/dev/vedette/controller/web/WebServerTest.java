// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
  private static final Listen ANYWHERE = new Listen("127.0.0.1", 0);

  @AutoClose
  private final WebServer server =
      new WebServer(
          ANYWHERE,
          List.of(
              routes ->
                  routes.get(
                      "/bug",
                      ctx -> {
                        throw new IllegalStateException("secret-in-a-bug");
                      }),
              routes ->
                  routes.get("/thread", ctx -> ctx.result("" + Thread.currentThread().isVirtual())),
              routes ->
                  routes.get(
                      "/mine",
                      ctx -> {
                        throw new ProblemException(Problem.yours(400, "No check.", "Name one."));
                      })));

  private int port;
  private TestClient client;

  @BeforeEach
  void start() {
    port = server.start();
    client = new TestClient(port);
  }

  @Test
  void answersABugWithAnIdAndNothingElseOfIt() {
    var answer = client.get("/bug");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("\"kind\":\"ours\"")
        .containsPattern("\"id\":\"[0-9a-f]{12}\"")
        .doesNotContain("secret-in-a-bug", "IllegalStateException", "at dev.vedette");
  }

  @Test
  void answersAProblemWithItsMend() {
    var answer = client.get("/mine");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":{\"kind\":\"yours\",\"message\":\"No check.\",\"mend\":\"Name one.\"}}");
  }

  @Test
  void answersAnUnknownAddressAndAWrongMethodAsTheCallersOwn() {
    assertThat(client.get("/nowhere").body()).contains("\"kind\":\"yours\"", "/nowhere");
    var answer = client.send("POST", "/mine", new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains("\"kind\":\"yours\"");
  }

  @Test
  void setsThePolicyOnEveryAnswerEvenABug() {
    for (String path : List.of("/thread", "/bug", "/nowhere")) {
      assertThat(client.get(path).headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
      assertThat(client.get(path).headers().firstValue("X-Content-Type-Options"))
          .hasValue("nosniff");
      assertThat(client.get(path).headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void handlesEachRequestOnAVirtualThread() {
    assertThat(client.get("/thread").body()).isEqualTo("true");
  }

  @Test
  void refusesWhatAPageOfAnotherOriginSends() {
    assertThat(client.get("/thread", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(client.get("/thread", "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(client.get("/thread", "Origin", "http://127.0.0.1:" + port).statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesHeadersThatAreTooLargeInTheSameForm() {
    var answer = client.get("/thread", "X-Large", "x".repeat(40_000));
    assertThat(answer.statusCode()).isEqualTo(431);
    assertThat(answer.body()).contains("\"kind\":\"yours\"");
  }

  @Test
  void saysWhichAddressItCannotHave() {
    var second = new WebServer(new Listen("127.0.0.1", port), List.of());
    assertThatThrownBy(second::start)
        .isInstanceOf(CannotListenException.class)
        .hasMessage("cannot listen on 127.0.0.1:" + port);
  }
}
