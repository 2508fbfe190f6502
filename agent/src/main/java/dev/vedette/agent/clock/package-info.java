// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The controller's time as well as the agent can know it, by exchanges of time stamps on the
 * agent's monotonic clock. The agent's own wall clock is never trusted.
 */
@NullMarked
package dev.vedette.agent.clock;

import org.jspecify.annotations.NullMarked;
