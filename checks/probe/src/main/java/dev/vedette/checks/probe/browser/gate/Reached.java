// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.net.InetAddress;

/**
 * A connection that came about.
 *
 * @param host in lower case, as the browser asked for it
 * @param address that it was connected to
 * @param begin microseconds from the pass's beginning to when the browser asked
 * @param dnsMicros for the name; 0 where it was known, or an address
 * @param connectMicros for the TCP handshake, with addresses tried before
 */
public record Reached(
    String host, int port, InetAddress address, long begin, long dnsMicros, long connectMicros) {}
