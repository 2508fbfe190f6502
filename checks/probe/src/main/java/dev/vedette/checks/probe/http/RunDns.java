// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Hands the client the one address that the run has chosen. It also keeps runs apart: the client
 * shares a connection only between calls with an equal {@code Dns}, so this must keep identity
 * equality and never become a record or a lambda.
 */
final class RunDns implements Dns {
  private volatile @Nullable InetAddress chosen;

  void choose(InetAddress address) {
    chosen = address;
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    InetAddress address = chosen;
    if (address == null) {
      throw new UnknownHostException(hostname);
    }
    return List.of(address);
  }
}
