// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.deploy.demo.site.Answer;
import dev.vedette.deploy.demo.site.Site;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
  private final Site site = Site.start("127.0.0.1", ask -> Answer.text(200, "here"));
  private final Relay relay = new Relay(site.url().getPort());

  @AfterEach
  void close() {
    relay.close();
    site.close();
  }

  @Test
  void carriesUntilItIsCutAndAgainWhenMended() throws Exception {
    assertThat(get()).isEqualTo("here");
    relay.cut();
    assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    relay.mend();
    assertThat(get()).isEqualTo("here");
  }

  private String get() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(relay.url()).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
