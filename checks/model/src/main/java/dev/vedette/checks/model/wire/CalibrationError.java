// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

/**
 * How far off an agent's measurements of a known delay were in the last ten minutes: measured minus
 * true.
 */
public record CalibrationError(int samples, long p50Micros, long p99Micros) {}
