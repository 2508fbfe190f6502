// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that do not end, end too early, or do not come at all. */
class BodiesTest {
  private static final List<Operator> EXISTS = List.of(new Operator.Exists(true));

  @AutoClose private final Running running = new Running();

  private Probed probed(ScriptedServer.Script script, Expectation... expectations)
      throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(script)) {
      Ask ask = Ask.get(server.url("/page"));
      for (Expectation expectation : expectations) {
        ask.expect(expectation);
      }
      return running.run(ask.named("one"));
    }
  }

  private Finding failing(ScriptedServer.Script script) throws IOException {
    return probed(script).finding();
  }

  @Test
  void stopsReadingABodyThatNeverEnds() throws IOException {
    Finding finding =
        failing(
            socket -> {
              ScriptedServer.readHead(socket);
              ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\n\r\n");
              writeForEver(socket.getOutputStream());
            });

    assertThat(finding.cause()).isEqualTo(Cause.TOO_LARGE);
    assertThat(finding.message()).startsWith("body is over 1048576 bytes");
  }

  @Test
  void stopsUnpackingABodyThatGrowsTooLarge() throws IOException {
    Finding finding =
        failing(
            socket -> {
              ScriptedServer.readHead(socket);
              ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n");
              writeForEver(new GZIPOutputStream(socket.getOutputStream()));
            });

    assertThat(finding.cause()).isEqualTo(Cause.TOO_LARGE);
  }

  @Test
  void refusesSeveralLengths() throws IOException {
    String head = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 5\r\n\r\nhello";
    Finding finding = failing(ScriptedServer.answering(head));

    assertThat(finding.cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(finding.message())
        .startsWith("answer breaks the rules of HTTP: several content-lengths, 2 and 5 (GET ");
  }

  @Test
  void takesOneLengthThatIsSaidTwice() throws IOException {
    String head = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 5\r\n\r\nhello";
    assertThat(probed(ScriptedServer.answering(head)).finding()).isNull();
  }

  @Test
  void namesABodyCutShort() throws IOException {
    Probed probed =
        probed(
            socket -> {
              ScriptedServer.readHead(socket);
              ScriptedServer.write(socket, "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc");
            });
    Finding finding = probed.finding();

    assertThat(Running.hop(probed).answer().status()).isEqualTo(200);
    assertThat(Running.hop(probed).answer().bytesReceived()).isEqualTo(3);

    assertThat(finding.cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(finding.message())
        .startsWith("connection closed in the middle of the answer, 3 bytes came");
  }

  /** RFC 9110, section 8.6: the length is the one that a 200 would have. */
  @ParameterizedTest
  @ValueSource(strings = {"content-length: 10", "transfer-encoding: chunked", "x-none: none"})
  void waitsForNoBodyOfWhatHasNotChanged(String head) throws IOException {
    Probed probed =
        probed(ScriptedServer.answering("HTTP/1.1 304 Not Modified\r\n" + head + "\r\n\r\n"));

    assertThat(probed.finding()).isNull();
    assertThat(Running.hop(probed).answer().bytesReceived()).isZero();
  }

  @Test
  void tellsACompressedBodyThatEndsTooEarlyFromAConnectionThatDoes() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("Welcome to the shop".getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() - 9);
    Finding finding =
        failing(
            socket -> {
              ScriptedServer.readHead(socket);
              ScriptedServer.write(
                  socket,
                  "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: "
                      + half.length
                      + "\r\n\r\n");
              socket.getOutputStream().write(half);
            });

    assertThat(finding.cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(finding.message()).startsWith("compressed body is broken: it ends too early");
  }

  /** HTML Standard, 4.2.5.4; a charset in the header comes before it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html| <meta charset=iso-8859-1><p>caf\u00E9",
        "text/html; charset=iso-8859-1| <meta charset=utf-8><p>caf\u00E9",
        "text/html| <meta charset=utf-8><p>caf\u00C3\u00A9",
        "text/html| <p>caf\u00C3\u00A9"
      })
  void readsHtmlInTheCharsetThatItNames(String typeAndBody) throws IOException {
    String type = typeAndBody.split("\\|")[0];
    String body = typeAndBody.split("\\|")[1];
    Probed probed =
        probed(
            ScriptedServer.answering(
                "HTTP/1.1 200 OK\r\ncontent-type: "
                    + type
                    + "\r\ncontent-length: "
                    + body.length()
                    + "\r\n\r\n"
                    + body),
            new Expectation.Body(List.of(new Operator.Contains(Template.literal("caf\u00E9")))));

    assertThat(probed.finding()).isNull();
  }

  private static void writeForEver(OutputStream out) throws IOException {
    byte[] chunk = new byte[64 * 1024];
    while (true) {
      out.write(chunk);
    }
  }

  private static Expectation contains(String text) {
    return new Expectation.Body(List.of(new Operator.Contains(Template.literal(text))));
  }

  /** Nobody asked for these, and what they look like unread helps nobody. */
  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip, gzip", "zstd"})
  void namesTheEncodingOfABodyThatCannotBeRead(String encoding) throws IOException {
    ScriptedServer.Script script =
        ScriptedServer.answering(
            "HTTP/1.1 200 OK\r\ncontent-encoding: %s\r\ncontent-length: 2\r\n\r\n\u0001\u0090"
                .formatted(encoding));
    String seen =
        ", saw a body in " + encoding + ", which Vedette neither asks for nor reads (GET ";

    assertThat(probed(script, contains("hi")).finding().message())
        .startsWith("expected text \"hi\"" + seen);
    assertThat(probed(script, new Expectation.BodySchema("{}")).finding().message())
        .startsWith("expected body valid against its schema" + seen);
    assertThat(probed(script, new Expectation.Html("h1", null, EXISTS)).finding().message())
        .startsWith("expected html h1 exists" + seen);
    assertThat(probed(script, new Expectation.Json("$.a", EXISTS)).finding().message())
        .startsWith("expected json $.a exists, saw no JSON but a body in " + encoding);
  }

  @Test
  void namesTheEncodingOfABodyThatNothingCanBeSavedFrom() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.plain(
            ScriptedServer.answering(
                "HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 1\r\n\r\n\u0001"))) {
      Probed probed =
          running.run(
              Ask.get(server.url("/")).save("id", new SaveSource.Json("$.id")).named("one"));

      assertThat(probed.finding().message())
          .startsWith(
              "cannot save id, no json $.id in the answer, a body in br, which Vedette neither asks"
                  + " for nor reads (GET ");
    }
  }

  /** As some servers have it, and every browser takes it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsADeflatedBodyWithItsWrappingAndWithout(boolean bare) throws IOException {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    deflater.setInput("hi there".getBytes(StandardCharsets.US_ASCII));
    deflater.finish();
    byte[] packed = new byte[100];
    int length = deflater.deflate(packed);
    Probed probed =
        probed(
            ScriptedServer.answering(
                "HTTP/1.1 200 OK\r\ncontent-encoding: deflate\r\ncontent-length: %d\r\n\r\n%s"
                    .formatted(length, new String(packed, 0, length, StandardCharsets.ISO_8859_1))),
            contains("hi there"));

    assertThat(probed.finding()).isNull();
  }
}
