// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Phase;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Handshake;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Route;
import okhttp3.internal.http2.ConnectionShutdownException;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.internal.http2.StreamResetException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of what breaks a whole connection: over real sockets a request that is just being sent may find
 * the connection closed and not hear why.
 */
class Http2DiagnosisTest {
  private static final String HTTP_1 = "FRAME_SIZE_ERROR: 4740180";
  private final HopTimer timer = new HopTimer(System::nanoTime);

  private TlsDiagnosis.@Nullable Problem of(Protocol protocol, Phase phase, IOException e) {
    Call call = new OkHttpClient().newCall(new Request.Builder().url("http://a.example/").build());
    timer.connectionAcquired(call, new ConnectionOf(protocol));
    timer.enter(phase);
    return new Http2Diagnosis(timer, 7).of(e);
  }

  @ParameterizedTest
  @CsvSource({
    "header byte count limit of 262144 exceeded, TOO_LARGE, head of the answer is over 256 KiB",
    "FRAME_SIZE_ERROR: 4740180, PROTOCOL, server agreed on HTTP/2 and speaks HTTP/1",
    "FRAME_SIZE_ERROR: 20000, PROTOCOL, answer breaks the rules of HTTP/2: FRAME_SIZE_ERROR: 20000",
    "TYPE_GOAWAY unexpected error code: 99, PROTOCOL, server broke off before an answer: HTTP/2 error 99",
    "Unexpected status line: HTTP/1.1 abc, PROTOCOL, answer breaks the rules of HTTP: status abc",
  })
  void saysInWordsWhatTheClientSays(String said, Cause cause, String message) {
    TlsDiagnosis.Problem problem = of(Protocol.HTTP_2, Phase.WAIT, new IOException(said));

    assertThat(problem).isEqualTo(new TlsDiagnosis.Problem(cause, message));
  }

  @Test
  void saysThatTheServerTakesNoRequest() {
    assertThat(of(Protocol.HTTP_2, Phase.SEND, new ConnectionShutdownException()).message())
        .isEqualTo("server shut the connection before the request was sent");
  }

  @Test
  void holdsWithoutTlsThatTheServerMayNotSpeakHttp2() {
    String unasked = "server does not keep up HTTP/2; it may speak HTTP/1 only";
    IOException reset = new StreamResetException(ErrorCode.CANCEL);

    assertThat(of(Protocol.H2_PRIOR_KNOWLEDGE, Phase.WAIT, reset).message()).isEqualTo(unasked);
    assertThat(of(Protocol.H2_PRIOR_KNOWLEDGE, Phase.SEND, new IOException(HTTP_1)).message())
        .isEqualTo(unasked);
    assertThat(of(Protocol.HTTP_2, Phase.WAIT, reset).message())
        .isEqualTo("server broke off before an answer: HTTP/2 CANCEL");
    assertThat(of(Protocol.H2_PRIOR_KNOWLEDGE, Phase.RECEIVE, reset).message())
        .isEqualTo("server broke off in the middle of the answer, 7 bytes came: HTTP/2 CANCEL");
  }

  @Test
  void leavesToOthersWhatIsNotOfHttp2() {
    assertThat(of(Protocol.HTTP_1_1, Phase.WAIT, new IOException(HTTP_1))).isNull();
    assertThat(of(Protocol.HTTP_2, Phase.WAIT, new IOException("Connection reset"))).isNull();
    assertThat(of(Protocol.HTTP_2, Phase.WAIT, new ProtocolException("HTTP 204 had"))).isNull();
  }

  /** Knows its protocol only. */
  private record ConnectionOf(Protocol protocol) implements Connection {
    @Override
    public Route route() {
      throw new IllegalStateException("a connection on paper has no route");
    }

    @Override
    public Socket socket() {
      throw new IllegalStateException("a connection on paper has no socket");
    }

    @Override
    public @Nullable Handshake handshake() {
      return null;
    }
  }
}
