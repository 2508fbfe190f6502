// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static dev.vedette.checks.probe.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.CheckUnderTest;
import dev.vedette.checks.probe.DeadPort;
import dev.vedette.checks.probe.LocalAuthority;
import dev.vedette.checks.probe.ScriptedServer;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.policy.Cidr;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyTest {
  private static final String OK = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi";
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private ScriptedServer proxy;
  private ScriptedServer behind;

  @BeforeEach
  void start() throws IOException {
    proxy = ScriptedServer.plain(this::serve);
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    if (behind != null) {
      behind.close();
    }
  }

  /** Answers plain requests itself and leads a tunnel to the server behind. */
  private void serve(Socket socket) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 1);
    String first = reader.readLine();
    for (String line = first; line != null && !line.isEmpty(); line = reader.readLine()) {
      seen.add(line);
    }
    if (first != null && first.startsWith("CONNECT")) {
      tunnel(socket);
    } else {
      ScriptedServer.write(socket, OK);
    }
  }

  private void tunnel(Socket socket) throws IOException {
    try (Socket onward = new Socket(InetAddress.getLoopbackAddress(), behind.port())) {
      ScriptedServer.write(socket, "HTTP/1.1 200 Connected\r\n\r\n");
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  onward.getInputStream().transferTo(socket.getOutputStream());
                } catch (IOException done) {
                  // The other end has what it came for.
                }
              });
      socket.getInputStream().transferTo(onward.getOutputStream());
    }
  }

  private static Probed run(NetworkPolicy policy, Ask ask) {
    try (Running running = new Running(SystemResolver.create(), policy)) {
      return running.run(CheckUnderTest.of(ask.status("200").named("one")));
    }
  }

  private String url(String credentials) {
    return "http://" + credentials + "127.0.0.1:" + proxy.port();
  }

  @Test
  void asksTheProxyForAPlainAddressAndProvesItself() {
    Probed probed =
        run(
            NetworkPolicy.EVERYTHING,
            Ask.get("http://shop.example/cart?x=1").through(url("anna:$(secret.PASSWORD)@")));

    assertThat(probed.finding()).isNull();
    assertThat(seen.getFirst()).isEqualTo("GET http://shop.example/cart?x=1 HTTP/1.1");
    assertThat(seen)
        .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("proxy-authorization: basic "));
    assertThat(Running.hop(probed).connection().port()).isEqualTo(proxy.port());
    assertThat(probed.toString()).doesNotContain("hunter22");
  }

  @Test
  void findsTheProxyWhereTheAuthorSaysThatItIs() {
    Probed probed =
        run(
            NetworkPolicy.EVERYTHING,
            Ask.get("http://shop.example/")
                .through("http://proxy.example:" + proxy.port())
                .resolve("proxy.example", "127.0.0.1"));

    assertThat(probed.finding()).isNull();
    assertThat(seen.getFirst()).isEqualTo("GET http://shop.example/ HTTP/1.1");
  }

  @ParameterizedTest
  @CsvSource({"'', wants credentials", "anna:secret@, wants other credentials"})
  void saysThatItIsTheProxyThatWantsProof(String given, String wanted) throws IOException {
    try (ScriptedServer strict =
        ScriptedServer.plain(
            answering(
                "HTTP/1.1 407 Who?\r\nproxy-authenticate: Basic\r\ncontent-length: 0\r\n\r\n"))) {
      String through = "http://" + given + "127.0.0.1:" + strict.port();
      for (String target : List.of("http://shop.example/", "https://shop.example/")) {
        Probed probed = run(NetworkPolicy.EVERYTHING, Ask.get(target).through(through));

        assertThat(probed.finding().cause()).isEqualTo(Cause.CREDENTIALS);
        assertThat(probed.finding().message())
            .startsWith("the proxy at 127.0.0.1:" + strict.port() + " " + wanted);
      }
    }
  }

  @Test
  void saysThatItIsTheProxyThatIsDown() throws IOException {
    try (DeadPort dead = new DeadPort()) {
      Probed probed =
          run(
              NetworkPolicy.EVERYTHING,
              Ask.get("http://shop.example/").through("http://127.0.0.1:" + dead.number()));

      assertThat(probed.finding().message())
          .startsWith("connection refused by the proxy at 127.0.0.1:" + dead.number());
    }
  }

  @Test
  void leadsTlsThroughTheProxyWithoutShowingItTheRequest() throws IOException {
    LocalAuthority authority = new LocalAuthority();
    behind = ScriptedServer.secure(authority.serverFor("shop.example"), answering(OK));

    Probed probed =
        run(
            NetworkPolicy.EVERYTHING,
            Ask.get("https://shop.example/").trusting(authority.pem()).through(url("")));

    assertThat(probed.finding()).isNull();
    assertThat(seen.getFirst()).isEqualTo("CONNECT shop.example:443 HTTP/1.1");
    assertThat(seen).contains("user-agent: Vedette");
    assertThat(seen).noneMatch(line -> line.startsWith("accept-encoding"));
  }

  @Test
  void isHeldToTheNetworkPolicyItself() {
    Probed probed = run(NetworkPolicy.PUBLIC, Ask.get("http://shop.example/").through(url("")));

    assertThat(probed.finding().cause()).isEqualTo(Cause.POLICY);
    assertThat(seen).isEmpty();
  }

  @Test
  void carriesNothingToAForbiddenAddress() {
    NetworkPolicy proxyOnly = NetworkPolicy.publicAnd(List.of(Cidr.parse("127.0.0.1")));

    Probed probed = run(proxyOnly, Ask.get("http://169.254.169.254/latest/").through(url("")));

    assertThat(probed.finding().cause()).isEqualTo(Cause.POLICY);
    assertThat(seen).isEmpty();
  }
}
