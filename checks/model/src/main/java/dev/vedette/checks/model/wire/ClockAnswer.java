// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

/**
 * The controller's half of a clock exchange; all in microseconds of the epoch.
 *
 * @param t0 of the question
 * @param t1 the controller's clock when the question came
 * @param t2 the controller's clock when the answer went
 */
public record ClockAnswer(long t0, long t1, long t2) {}
