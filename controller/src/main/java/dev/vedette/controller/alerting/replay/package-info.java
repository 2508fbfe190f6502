// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Recorded events through the engine once more: the same decisions under the rules of then, and
 * what other rules would have made of them. Pure: knows no store, no clock and no network.
 */
@NullMarked
package dev.vedette.controller.alerting.replay;

import org.jspecify.annotations.NullMarked;
