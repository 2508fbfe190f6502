// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Gives agents their share of due slots under leases, and keeps track of which agents are alive and
 * what they can run. Knows nothing of verdicts, rules or pages.
 */
@NullMarked
package dev.vedette.controller.dispatch;

import org.jspecify.annotations.NullMarked;
