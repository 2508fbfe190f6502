// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.report.Phase;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.internal.connection.RealConnection;
import org.jspecify.annotations.Nullable;

/**
 * Measures the phases of one hop. Phases never overlap: beginning one ends the one before. One for
 * each call; it travels as the request's tag.
 */
final class HopTimer extends EventListener {
  private final LongSupplier nanos;
  private final long begin;
  private final Map<Phase, Long> spent = new EnumMap<>(Phase.class);
  private @Nullable Phase current;
  private @Nullable Phase latest;
  private long since;
  private long end;
  private long bytesSent;
  private boolean connected;
  private boolean secured;
  private boolean cutOff;
  private volatile @Nullable Connection connection;
  private @Nullable Headers headers;

  HopTimer(LongSupplier nanos) {
    this.nanos = nanos;
    this.begin = nanos.getAsLong();
    this.end = begin;
  }

  /** Ends the phase that goes on, and begins {@code next}. */
  synchronized void enter(Phase next) {
    leave();
    current = next;
    latest = next;
    since = nanos.getAsLong();
  }

  /** Ends the phase that goes on, if any. */
  synchronized void leave() {
    if (current != null) {
      end = nanos.getAsLong();
      spent.merge(current, end - since, Long::sum);
      current = null;
    }
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    enter(Phase.CONNECT);
  }

  @Override
  public void secureConnectStart(Call call) {
    enter(Phase.TLS);
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    leave();
    secured = true;
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    leave();
    connected = true;
  }

  @Override
  public void connectFailed(
      Call call,
      InetSocketAddress address,
      Proxy proxy,
      @Nullable Protocol protocol,
      IOException e) {
    leave();
  }

  @Override
  public void connectionAcquired(Call call, Connection acquired) {
    connection = acquired;
  }

  @Override
  public void requestHeadersStart(Call call) {
    enter(Phase.SEND);
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    bytesSent = RequestBytes.head(request);
    if (request.body() == null) {
      enter(Phase.WAIT);
    }
  }

  @Override
  public void requestBodyEnd(Call call, long byteCount) {
    bytesSent += byteCount;
    enter(Phase.WAIT);
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    headers = response.headers();
    enter(Phase.RECEIVE);
  }

  /**
   * Frees the thread that waits until the server takes what is written: of an HTTP/2 connection,
   * which others might share, the client gives up its own stream only.
   */
  @Override
  public void canceled(Call call) {
    if (connection instanceof RealConnection stuck) {
      stuck.cancel();
    }
  }

  @Override
  public void responseFailed(Call call, IOException e) {
    Connection broken = connection;
    // Nobody but this thread reads from a connection of HTTP/1.
    cutOff =
        e.getCause() instanceof EOFException
            && broken != null
            && broken.protocol() == Protocol.HTTP_1_1
            && Liveness.isEnded(broken.socket());
  }

  long begin() {
    return begin;
  }

  /** From the beginning to the end of the last phase. */
  synchronized Duration duration() {
    return Duration.ofNanos(end - begin);
  }

  /** The phase that went on last, ended or not; null before the first. */
  synchronized @Nullable Phase latest() {
    return latest;
  }

  synchronized Map<Phase, Duration> phases() {
    Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
    spent.forEach((phase, time) -> phases.put(phase, Duration.ofNanos(time)));
    return phases;
  }

  long bytesSent() {
    return bytesSent;
  }

  /** Whether this hop opened a connection, rather than finding one open. */
  boolean connected() {
    return connected;
  }

  /** Whether this hop's own TLS handshake came to its end. */
  boolean isSecured() {
    return secured;
  }

  /** Whether the server had closed its side when the head of the answer was not there. */
  boolean isCutOff() {
    return cutOff;
  }

  /** Those of the answer as the server sent them; null when none came. */
  @Nullable Headers headers() {
    return headers;
  }

  @Nullable Connection connection() {
    return connection;
  }
}
