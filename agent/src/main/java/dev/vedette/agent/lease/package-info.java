// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The slots that this agent holds: asking for them, renewing them, giving them back. Knows nothing
 * of how a slot is run.
 */
@NullMarked
package dev.vedette.agent.lease;

import org.jspecify.annotations.NullMarked;
