// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Hop.ConnectionFacts;
import dev.vedette.checks.model.report.Hop.HopTiming;
import dev.vedette.checks.model.report.Hop.HttpAnswerFacts;
import dev.vedette.checks.model.report.Hop.HttpRequestFacts;
import dev.vedette.checks.probe.address.Literals;
import dev.vedette.checks.probe.secret.Redactor;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The hops of one run as they are reported, in the order in which they began. */
final class Hops {
  private final Redactor redactor;
  private final long runBegin;
  private final List<Hop> hops = new ArrayList<>();
  private int step;

  Hops(Redactor redactor, long runBegin) {
    this.redactor = redactor;
    this.runBegin = runBegin;
  }

  /** Hops from now on belong to the step at {@code index}. */
  void enterStep(int index) {
    step = index;
  }

  List<Hop> all() {
    return List.copyOf(hops);
  }

  /** A hop whose answer came, though perhaps not to its end. */
  void answered(Attempt.Sent sent, BodyReader body) {
    Response response = body.response();
    Date modified = response.headers().getDate("last-modified");
    HttpAnswerFacts answer =
        new HttpAnswerFacts(
            response.code(),
            Attempt.protocol(response),
            contentLength(response),
            body.received(),
            body.size(),
            modified == null ? null : modified.toInstant().getEpochSecond());
    add(sent.request(), sent.timer(), answer, connection(sent));
  }

  private static long contentLength(Response response) {
    String length = response.header("content-length");
    return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : -1;
  }

  /** A hop that broke after an address was chosen, before an answer. */
  void broken(Attempt.Sent sent) {
    add(sent.request(), sent.timer(), null, connection(sent));
  }

  /** A hop for which there was no address. */
  void unresolved(Outgoing request, HopTimer timer) {
    add(request, timer, null, null);
  }

  private static ConnectionFacts connection(Attempt.Sent sent) {
    HopTimer timer = sent.timer();
    boolean reused = timer.connection() != null && !timer.connected();
    InetAddress address =
        timer.connection() == null
            ? sent.peer().getAddress()
            : timer.connection().route().socketAddress().getAddress();
    return new ConnectionFacts(
        Literals.text(address),
        sent.peer().getPort(),
        reused,
        sent.tls().facts(timer.connection(), timer.connected()));
  }

  private void add(
      Outgoing request,
      HopTimer timer,
      @Nullable HttpAnswerFacts answer,
      @Nullable ConnectionFacts connection) {
    String url = redactor.redact(Urls.shown(request.url()));
    hops.add(
        new Hop(
            step,
            new HttpRequestFacts(request.method(), url, timer.bytesSent()),
            answer,
            connection,
            new HopTiming(
                Duration.ofNanos(timer.begin() - runBegin), timer.duration(), timer.phases())));
  }
}
