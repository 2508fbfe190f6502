// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.checks.model.Slot;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled slot that has ended.
 *
 * @param duration of its run; null unless that passed or was degraded, with good quality
 */
public record EndedSlot(Slot slot, Outcome outcome, @Nullable Duration duration) {}
