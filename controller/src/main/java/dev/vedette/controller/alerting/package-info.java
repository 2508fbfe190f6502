// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The pure engine {@code (state, event, now) -> (state, transitions)} and the rules it carries out.
 * Does no input or output, reads no clock, and knows nothing of incidents or pages.
 */
@NullMarked
package dev.vedette.controller.alerting;

import org.jspecify.annotations.NullMarked;
