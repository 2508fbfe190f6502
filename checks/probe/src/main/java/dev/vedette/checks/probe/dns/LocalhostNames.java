// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.dns;

import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Answers for {@code localhost} and the names below it without asking anybody: they are loopback
 * (RFC 6761, 6.3). Every other name goes to the next resolver.
 */
public record LocalhostNames(Resolver next) implements Resolver {
  private static final byte[] V4 = {127, 0, 0, 1};
  private static final byte[] V6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  @Override
  public Resolution resolve(String host, IpFamily family, Duration limit) {
    return isLocalhost(host)
        ? new Resolution.Found(loopback(family))
        : next.resolve(host, family, limit);
  }

  private static boolean isLocalhost(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.endsWith(".localhost");
  }

  private static List<InetAddress> loopback(IpFamily family) {
    return switch (family) {
      case ANY, V4 -> List.of(address(V4));
      case V6 -> List.of(address(V6));
      case ALL -> List.of(address(V4), address(V6));
    };
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("loopback addresses have the right length", e);
    }
  }
}
