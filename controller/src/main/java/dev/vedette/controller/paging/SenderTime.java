// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The sender's two clocks.
 *
 * @param clock for when pages are due
 * @param nanos monotonic, for how many go in a minute
 */
public record SenderTime(InstantSource clock, LongSupplier nanos) {}
