// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** When the agent itself was held up, so that a run of that time is not blamed on its target. */
@NullMarked
package dev.vedette.agent.stall;

import org.jspecify.annotations.NullMarked;
