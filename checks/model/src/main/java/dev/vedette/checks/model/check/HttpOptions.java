// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import dev.vedette.checks.model.expression.Template;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a request travels.
 *
 * @param redirects how many are followed; 0 for none
 * @param maxBody in bytes, after decompression
 * @param compress whether compressed answers are asked for
 */
public record HttpOptions(
    int redirects, Version version, Network network, Tls tls, boolean compress, long maxBody) {
  /** How many redirects are followed when the author does not say. */
  public static final int DEFAULT_REDIRECTS = 5;

  /** The body cap when the author does not say: 1 MiB. */
  public static final long DEFAULT_MAX_BODY = 1 << 20;

  /** Bytes; an agent holds the bodies of all its runs in memory. */
  public static final long MOST_BODY = 10L << 20;

  /** What holds when the author says nothing, but for redirects. */
  public static HttpOptions following(int redirects) {
    return new HttpOptions(
        redirects,
        Version.AUTO,
        new Network(IpFamily.ANY, Reuse.RUN, Map.of(), null),
        new Tls(true, null, null, null),
        true,
        DEFAULT_MAX_BODY);
  }

  /** {@code http}. */
  public enum Version {
    AUTO,
    HTTP_1_1,
    HTTP_2
  }

  /** {@code ip}. */
  public enum IpFamily {
    ANY,
    V4,
    V6,
    /** Every address is tried and reported. */
    ALL
  }

  /** {@code connection}: within one run, or new at each step. */
  public enum Reuse {
    RUN,
    FRESH
  }

  /**
   * The way to the server.
   *
   * @param resolve host name → address, in place of DNS
   * @param proxy null for none
   */
  public record Network(
      IpFamily ip, Reuse connection, Map<String, Template> resolve, @Nullable Template proxy) {
    public Network {
      resolve = Ordered.copyOf(resolve);
    }
  }

  /**
   * TLS.
   *
   * @param serverName for SNI and verification; null for the URL's host
   * @param authority PEM text of the only authority to trust; null for the agent's
   * @param minimum {@code 1.2} or {@code 1.3}; null for the platform's
   */
  public record Tls(
      boolean verify,
      @Nullable Template serverName,
      @Nullable Template authority,
      @Nullable String minimum) {}
}
