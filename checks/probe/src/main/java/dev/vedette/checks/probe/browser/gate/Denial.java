// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A connection that the network policy forbade.
 *
 * @param host in lower case, as the browser asked for it
 * @param address the one that was objected to; null for an address in disguise
 * @param objection what the address is, such as {@code loopback}
 * @param message a sentence for the report, which says how to allow it
 */
public record Denial(
    String host, int port, @Nullable InetAddress address, String objection, String message) {}
