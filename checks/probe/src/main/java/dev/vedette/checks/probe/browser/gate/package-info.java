// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The proxy in the agent through which everything goes that a browser sends: it asks the network
 * policy about each connection and connects to the very address that was checked. Knows HTTP/1.1 as
 * far as a proxy must, and nothing of checks, runs or the browser behind it.
 */
@NullMarked
package dev.vedette.checks.probe.browser.gate;

import org.jspecify.annotations.NullMarked;
