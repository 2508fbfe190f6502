// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.http.Answer.CertificateSeen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One request to one address, measured.
 *
 * @param notes to go with the answer
 */
record Attempt(RunState run, Travel travel, Deadline deadline, List<String> notes) {

  /**
   * Sends and reads.
   *
   * @param left how many addresses are still to be tried, this one included; they share the time
   */
  Outcome at(InetAddress address, int left, Outgoing request, HopTimer timer) {
    Duration remaining = deadline.remaining();
    if (remaining.isZero()) {
      run.hops().unresolved(request, timer);
      return late(request);
    }
    boolean secure = request.url().isHttps();
    RunTls tls = secure ? run.connections().tls(travel.tls()) : null;
    HopTls hopTls = new HopTls(travel.tls(), tls, tls == null ? 0 : tls.trust().count());
    Duration connect = left > 1 ? remaining.dividedBy(left) : Duration.ZERO;
    Call call =
        run.connections()
            .client(travel, secure, address, remaining, connect)
            .newCall(prepared(request, timer));
    return carryOut(call, new Sent(request, peer(address, request), travel.proxy(), timer, hopTls));
  }

  /**
   * What was sent where.
   *
   * @param peer connected to: the target, or the proxy on the way to it
   * @param proxy the peer, where that is one
   */
  record Sent(
      Outgoing request,
      InetSocketAddress peer,
      @Nullable ProxyChoice proxy,
      HopTimer timer,
      HopTls tls) {}

  private InetSocketAddress peer(InetAddress address, Outgoing request) {
    ProxyChoice proxy = travel.proxy();
    return new InetSocketAddress(
        address, proxy == null ? request.url().port() : proxy.url().port());
  }

  private Outcome late(Outgoing request) {
    return new Outcome.Broken(
        Cause.TIMEOUT,
        "no time left of " + Limits.of(deadline) + " (" + request.place() + ")",
        request.host(),
        false);
  }

  private Request prepared(Outgoing request, HopTimer timer) {
    Headers.Builder head = request.head();
    if (!request.has("cookie")) {
      run.cookies()
          .header(request.url(), run.now())
          .ifPresent(cookies -> head.add("cookie", cookies));
    }
    ProxyChoice proxy = travel.proxy();
    if (proxy != null && proxy.authorization() != null && !request.url().isHttps()) {
      head.set(ProxyProof.HEADER, proxy.authorization().reveal());
    }
    run.trace().addTo(head::add, request::has);
    return new Request.Builder()
        .url(request.url())
        .method(request.method(), request.body())
        .headers(head.build())
        .tag(EventListener.class, timer)
        .build();
  }

  private Outcome carryOut(Call call, Sent sent) {
    Outcome outcome = measured(call, sent);
    Connection connection = sent.timer().connection();
    if (connection != null) {
      run.connections().used(connection);
    }
    return outcome;
  }

  private Outcome measured(Call call, Sent sent) {
    BodyReader reader = null;
    try (Response response = call.execute()) {
      reader = new BodyReader(response, travel.options().maxBody());
      boolean complete = reader.readWithin(String.join(", ", response.headers("content-encoding")));
      sent.timer().leave();
      if (!complete || reader.isUnread()) {
        call.cancel();
      }
      run.hops().answered(sent, reader);
      if (sent.proxy() != null && response.code() == Diagnosis.PROXY_WANTS_PROOF) {
        return new Diagnosis(sent, deadline, run.now()).refusedBy(sent.proxy());
      }
      return complete ? answered(response, reader, sent) : tooLarge(sent);
    } catch (IOException e) {
      sent.timer().leave();
      call.cancel();
      long received = reader == null ? 0 : reader.received();
      if (reader == null) {
        run.hops().broken(sent);
      } else {
        run.hops().answered(sent, reader);
      }
      return new Diagnosis(sent, deadline, run.now()).of(e, received);
    }
  }

  private Outcome answered(Response response, BodyReader reader, Sent sent) {
    HttpUrl url = sent.request().url();
    Headers headers = sent.timer().headers();
    Headers original = headers == null ? response.headers() : headers;
    run.cookies().take(url, original, run.now());
    CertificateSeen seen = sent.tls().seen(sent.timer().connection(), url.host());
    Answer.Head head =
        new Answer.Head(
            sent.request().method(), url, response.code(), protocol(response), original, seen);
    return new Outcome.Answered(new Answer(head, reader.bytes()), 0, notes);
  }

  /** As it is negotiated over TLS; {@code h2c} is HTTP/2 without (RFC 7540, section 3.1). */
  static String protocol(Response response) {
    return response.protocol() == Protocol.H2_PRIOR_KNOWLEDGE
        ? "h2c"
        : response.protocol().toString();
  }

  private Outcome tooLarge(Sent sent) {
    return new Outcome.Broken(
        Cause.TOO_LARGE,
        "body is over " + travel.options().maxBody() + " bytes (" + sent.request().place() + ")",
        sent.request().host(),
        false);
  }
}
