// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.time.Duration;

/**
 * A named part of a step that is made of several exchanges, such as {@code discovery} of an OAuth
 * step.
 *
 * @param step index of the step in {@link RunReport#steps()}
 * @param name for instance {@code login}, {@code token}
 * @param begin offset from the start of the run
 */
public record SubStep(int step, String name, Duration begin, Duration duration) {}
