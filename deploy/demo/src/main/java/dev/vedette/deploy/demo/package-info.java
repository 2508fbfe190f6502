// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The demo: a controller, agents for twelve regions, a shop that can be broken, and pager inboxes,
 * all speaking the real protocols. Nothing that is not a deployment may depend on it.
 */
@NullMarked
package dev.vedette.deploy.demo;

import org.jspecify.annotations.NullMarked;
