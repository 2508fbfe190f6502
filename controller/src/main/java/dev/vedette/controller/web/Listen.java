// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

/**
 * Where the server listens.
 *
 * @param host a name or address; {@code 127.0.0.1} unless whoever runs it says otherwise
 * @param port 0 for any that is free
 */
public record Listen(String host, int port) {
  public Listen {
    if (host.isBlank() || port < 0 || port > 65535) {
      throw new IllegalArgumentException("cannot listen on '" + host + "':" + port);
    }
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
