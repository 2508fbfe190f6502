// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import dev.vedette.checks.model.Cause;

/**
 * A connection that did not come about, or ended badly, for another reason than the policy.
 *
 * @param host in lower case, as the browser asked for it
 * @param cause {@code DNS}, {@code CONNECT}, {@code PROTOCOL}, or {@code TOO_LARGE} when the pass
 *     is used up
 * @param message a sentence for the report
 */
public record Failure(String host, int port, Cause cause, String message) {}
