// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.HttpOptions.Version;
import dev.vedette.checks.probe.http.RunTls.TlsChoice;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.TlsVersion;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one run: none that another run has opened, and none left when it ends. Clients
 * are derived from one base and share its dispatcher.
 */
final class RunConnections implements AutoCloseable {
  private final OkHttpClient base;
  private final PromptSockets sockets;
  private final Authorities authorities;
  private final RunDns dns = new RunDns();
  private final ConnectionPool pool = RunPool.create();
  private final Map<TlsChoice, RunTls> tls = new HashMap<>();
  private final Map<String, InetAddress> latest = new HashMap<>();
  private final Set<Connection> used = new HashSet<>();

  RunConnections(OkHttpClient base, Authorities authorities, AttendedClock clock) {
    this.base = base;
    this.sockets = new PromptSockets(clock);
    this.authorities = authorities;
  }

  /** TLS for these choices, the same object throughout the run. */
  RunTls tls(TlsChoice choice) {
    return tls.computeIfAbsent(
        choice, wanted -> RunTls.begin(wanted, authorities, base.hostnameVerifier()));
  }

  /**
   * A client for one exchange.
   *
   * @param limit after which the exchange is broken off
   * @param connectLimit after which connecting is; zero for no limit of its own
   */
  OkHttpClient client(
      Travel travel, boolean secure, InetAddress address, Duration limit, Duration connectLimit) {
    dns.choose(address);
    OkHttpClient.Builder builder =
        base.newBuilder()
            .dns(dns)
            .socketFactory(sockets)
            .connectionPool(pool)
            .protocols(protocols(travel.options().version(), secure))
            .callTimeout(wholeMillis(limit))
            .connectTimeout(wholeMillis(connectLimit));
    ProxyChoice proxy = travel.proxy();
    if (proxy != null) {
      builder.proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address, proxy.url().port())));
      builder.proxyAuthenticator(new ProxyProof(proxy));
    }
    if (secure) {
      RunTls secured = tls(travel.tls());
      builder
          .sslSocketFactory(secured.sockets(), secured.trust())
          .hostnameVerifier(secured.names())
          .connectionSpecs(List.of(spec(travel.tls().minimum())));
    }
    return builder.build();
  }

  /** Never less: the client cuts to milliseconds, would end early, and takes zero for no limit. */
  private static Duration wholeMillis(Duration limit) {
    return Duration.ofMillis(limit.plusNanos(999_999).toMillis());
  }

  /** The pool goes by names: of a host none may stay that leads to another address than now. */
  void leaveOthers(String host, InetAddress address) {
    InetAddress before = latest.put(host, address);
    if (before != null && !before.equals(address)) {
      closeIdle();
    }
  }

  private static List<Protocol> protocols(Version version, boolean secure) {
    return switch (version) {
      case HTTP_1_1 -> List.of(Protocol.HTTP_1_1);
      case AUTO -> List.of(Protocol.HTTP_2, Protocol.HTTP_1_1);
      case HTTP_2 ->
          secure
              ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
              : List.of(Protocol.H2_PRIOR_KNOWLEDGE);
    };
  }

  /** What the platform allows, from {@code minimum} up: a probe is no stricter than it is told. */
  private static ConnectionSpec spec(@Nullable String minimum) {
    ConnectionSpec.Builder spec =
        new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS).allEnabledCipherSuites();
    return switch (minimum) {
      case null -> spec.allEnabledTlsVersions().build();
      case "1.3" -> spec.tlsVersions(TlsVersion.TLS_1_3).build();
      default -> spec.tlsVersions(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2).build();
    };
  }

  /** A request went over {@code connection}, which may be kept for another. */
  void used(Connection connection) {
    used.add(connection);
  }

  /**
   * Lets go of the connections that their servers have closed, so that no request is lost on one:
   * most may not be sent again. None may be in use. HTTP/2 says so by itself.
   */
  void dropClosed() {
    for (Connection connection : used) {
      if (connection.protocol() == Protocol.HTTP_1_1) {
        Liveness.closeIfOver(connection.socket());
      }
    }
    used.removeIf(connection -> connection.socket().isClosed());
  }

  /** Closes every connection that is not in use. */
  void closeIdle() {
    pool.evictAll();
  }

  @Override
  public void close() {
    closeIdle();
  }
}
