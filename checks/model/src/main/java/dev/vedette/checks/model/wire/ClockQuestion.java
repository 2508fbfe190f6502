// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

/**
 * The agent's half of a clock exchange (NTP, RFC 5905 section 8).
 *
 * @param t0 the agent's clock when it asks, microseconds of the epoch
 */
public record ClockQuestion(long t0) {}
