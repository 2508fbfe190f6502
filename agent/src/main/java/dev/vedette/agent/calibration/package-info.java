// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** How far off the agent's own measurements are. */
@NullMarked
package dev.vedette.agent.calibration;

import org.jspecify.annotations.NullMarked;
