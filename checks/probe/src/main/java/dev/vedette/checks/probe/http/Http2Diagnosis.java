// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.probe.http.TlsDiagnosis.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Connection;
import okhttp3.Protocol;
import okhttp3.internal.http2.ConnectionShutdownException;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.internal.http2.StreamResetException;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to HTTP/2 in a broken exchange; RFC 9113, section 7, has the codes.
 *
 * @param received how many bytes of the body had come
 */
record Http2Diagnosis(HopTimer timer, long received) {
  /** The first three bytes of {@code HTTP/1.1}, taken for the length of a frame. */
  private static final String HTTP_1 = "FRAME_SIZE_ERROR: " + 0x485454;

  /** The beginning of a frame of settings, where a status line should be. */
  private static final String SETTINGS = ".* content=0000[0-9a-f]{2}040000000000.*";

  private static final String UNKNOWN_CODE = "unexpected error code: ";
  private static final String NO_STATUS = "Unexpected status line: HTTP/1.1 ";

  /** What {@code e} means; null where HTTP/2 has no part in it. */
  @Nullable Problem of(IOException e) {
    Connection connection = timer.connection();
    return switch (connection == null ? Protocol.HTTP_1_1 : connection.protocol()) {
      case HTTP_2 ->
          text(e).equals(HTTP_1)
              ? protocol("server agreed on HTTP/2 and speaks HTTP/1")
              : framed(e);
      case H2_PRIOR_KNOWLEDGE ->
          isUnasked(e)
              ? protocol("server does not keep up HTTP/2; it may speak HTTP/1 only")
              : framed(e);
      default ->
          e.getCause() instanceof EOFException cut && text(cut).matches(SETTINGS)
              ? protocol("server speaks HTTP/2 where HTTP/1 was agreed on")
              : null;
    };
  }

  private static Problem protocol(String message) {
    return new Problem(Cause.PROTOCOL, message);
  }

  /** HTTP/2 without TLS begins without asking whether the server speaks it (RFC 9113, 3.3). */
  private boolean isUnasked(IOException e) {
    boolean gone =
        e instanceof ConnectionShutdownException
            || (e instanceof StreamResetException reset && reset.errorCode == ErrorCode.CANCEL);
    return timer.latest() != Phase.RECEIVE
        && (gone || Diagnosis.isClosed(e) || text(e).equals(HTTP_1));
  }

  private @Nullable Problem framed(IOException e) {
    String text = text(e);
    if (e instanceof StreamResetException reset) {
      return protocol(reset(reset.errorCode));
    }
    if (e instanceof ConnectionShutdownException) {
      return protocol("server shut the connection before the request was sent");
    }
    if (text.startsWith("header byte count limit")) {
      return new Problem(Cause.TOO_LARGE, Diagnosis.LARGE_HEAD);
    }
    if (text.contains(UNKNOWN_CODE)) {
      String code = text.substring(text.indexOf(UNKNOWN_CODE) + UNKNOWN_CODE.length());
      return protocol(brokenOff() + ": HTTP/2 error " + code);
    }
    if (text.startsWith(NO_STATUS)) {
      return protocol(
          "answer breaks the rules of HTTP: status " + text.substring(NO_STATUS.length()));
    }
    return e instanceof ProtocolException || Diagnosis.isClosed(e)
        ? null
        : protocol("answer breaks the rules of HTTP/2: " + text);
  }

  private String reset(ErrorCode code) {
    return switch (code) {
      case REFUSED_STREAM -> "server did not take the request: HTTP/2 " + code;
      case ENHANCE_YOUR_CALM -> "server says that too much is asked of it: HTTP/2 " + code;
      case HTTP_1_1_REQUIRED -> "server refuses HTTP/2 here, " + code + "; write http: \"1.1\"";
      default -> brokenOff() + ": HTTP/2 " + code;
    };
  }

  private String brokenOff() {
    return timer.latest() == Phase.RECEIVE
        ? "server broke off in the middle of the answer, " + received + " bytes came"
        : "server broke off before an answer";
  }

  private static String text(Throwable e) {
    return String.valueOf(e.getMessage());
  }
}
