// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.address.Literals;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What a broken exchange means to a person. */
record Diagnosis(Attempt.Sent sent, Deadline deadline, Instant now) {
  /** RFC 9110, section 15.5.8; through a tunnel the client finds it by itself. */
  static final int PROXY_WANTS_PROOF = 407;

  static final String LARGE_HEAD = "head of the answer is over 256 KiB";

  /** From the exception, the phase it came in, and how many bytes of the body had come. */
  Outcome.Broken of(IOException e, long received) {
    Phase phase = sent.timer().latest();
    if (e instanceof InterruptedIOException || deadline.isOver()) {
      return broken(Cause.TIMEOUT, late(phase, received), phase == Phase.CONNECT);
    }
    if (sent.proxy() != null && text(e).contains("authenticate with proxy")) {
      return refusedBy(sent.proxy());
    }
    if (text(e).contains("Unexpected response code for CONNECT")) {
      return broken(
          Cause.CONNECT, "the proxy at " + address() + " does not connect: " + text(e), false);
    }
    if (isOurs(text(root(e)))) {
      return broken(Cause.AGENT, "the agent's own network failed: " + text(root(e)), false);
    }
    if (phase == null || phase == Phase.DNS || phase == Phase.CONNECT) {
      return broken(Cause.CONNECT, unconnected(e), true);
    }
    if ((phase == Phase.TLS && !sent.timer().isSecured()) || e instanceof SSLException) {
      TlsDiagnosis.Problem problem = new TlsDiagnosis(sent, now).of(e);
      return broken(problem.cause(), problem.message(), false);
    }
    TlsDiagnosis.Problem problem = exchanged(e, phase, received);
    return sent.tls().lacksIdentity() && phase != Phase.RECEIVE
        ? broken(Cause.TLS, problem.message() + TlsDiagnosis.ASKED, false)
        : broken(problem.cause(), problem.message(), false);
  }

  /** Of a connection that stood. */
  private TlsDiagnosis.Problem exchanged(IOException e, Phase phase, long received) {
    TlsDiagnosis.Problem framed = new Http2Diagnosis(sent.timer(), received).of(e);
    if (framed != null) {
      return framed;
    }
    if (!isTooManyHeaders(e)) {
      return new TlsDiagnosis.Problem(Cause.PROTOCOL, protocol(e, phase, received));
    }
    return sent.timer().isCutOff()
        ? new TlsDiagnosis.Problem(
            Cause.PROTOCOL, "connection closed in the middle of the answer's head")
        : new TlsDiagnosis.Problem(Cause.TOO_LARGE, LARGE_HEAD);
  }

  /** The proxy does not believe that we may go through it. */
  Outcome.Broken refusedBy(ProxyChoice proxy) {
    String wanted = proxy.authorization() == null ? "credentials" : "other credentials";
    return broken(Cause.CREDENTIALS, "the proxy at " + address() + " wants " + wanted, false);
  }

  private Outcome.Broken broken(Cause cause, String message, boolean early) {
    Outgoing request = sent.request();
    return new Outcome.Broken(cause, message + " (" + request.place() + ")", request.host(), early);
  }

  private String late(@Nullable Phase phase, long received) {
    String limit =
        deadline.isOver() ? " within " + Limits.of(deadline) : " in its share of the time";
    return switch (phase) {
      case null -> "nothing happened" + limit;
      case DNS -> "no address" + limit + ", phase dns";
      case CONNECT -> "no connection to " + address() + limit + ", phase connect";
      case TLS -> "TLS handshake with " + address() + " not done" + limit + ", phase tls";
      case SEND -> "request not taken" + limit + ", phase send";
      case WAIT -> "no answer" + limit + ", phase wait";
      case RECEIVE ->
          "answer not complete" + limit + ", phase receive, " + received + " bytes came";
    };
  }

  private String address() {
    return Literals.text(sent.peer().getAddress(), sent.peer().getPort());
  }

  /** Out of descriptors, ports or routes, or forbidden by the agent's own firewall. */
  private static boolean isOurs(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("too many open files")
        || lower.contains("network is unreachable")
        || lower.contains("assign requested address")
        || lower.contains("operation not permitted")
        || lower.contains("permission denied");
  }

  private String unconnected(IOException e) {
    Throwable root = root(e);
    if (root instanceof NoRouteToHostException) {
      return "no route to " + address();
    }
    boolean refused = root instanceof ConnectException && text(root).contains("refused");
    String whom = (sent.proxy() != null ? "the proxy at " : "") + address();
    return refused
        ? "connection refused by " + whom
        : "cannot connect to " + whom + ": " + text(root);
  }

  /**
   * The client says so of a line that is not there within its limit, or what is left of it; also of
   * one that the server has not ended.
   */
  private static boolean isTooManyHeaders(IOException e) {
    String text = text(root(e));
    return text.contains("not found: limit=") && !text.contains("not found: limit=0 ");
  }

  private static String protocol(IOException e, Phase phase, long received) {
    String text = text(e);
    if (e instanceof ZipException) {
      return "compressed body is broken: " + text;
    }
    if (!isClosed(e)) {
      return (isHttp(e) ? "answer breaks the rules of HTTP: " : "answer is not HTTP: ") + text;
    }
    return phase == Phase.RECEIVE
        ? "connection closed in the middle of the answer, " + received + " bytes came"
        : "connection closed before an answer";
  }

  /** Whether the server went away, in the words of Java or of the client. */
  static boolean isClosed(IOException e) {
    String text = text(e);
    return e instanceof EOFException
        || text.equals("closed")
        || text.contains("unexpected end of stream")
        || text.contains("Connection reset")
        || text.contains("Broken pipe");
  }

  /** The client says the same of what is none and of what an answer may not be, such as a 407. */
  private static boolean isHttp(IOException e) {
    return e instanceof ProtocolException && !text(e).startsWith("Unexpected status line");
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null ? e : root(e.getCause());
  }

  private static String text(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
