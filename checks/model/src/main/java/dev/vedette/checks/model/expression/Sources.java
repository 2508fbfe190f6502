// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Where time and chance come from.
 *
 * @param clock the calendar, for {@code now} and {@code totp}
 * @param random for {@code uuid} and {@code random}
 */
public record Sources(InstantSource clock, RandomGenerator random) {}
