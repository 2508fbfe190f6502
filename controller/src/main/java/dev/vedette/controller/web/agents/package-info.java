// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The controller's side of the agent protocol: tokens, size caps, and the way from messages to
 * dispatch and intake. Decides nothing about slots and runs.
 */
@NullMarked
package dev.vedette.controller.web.agents;

import org.jspecify.annotations.NullMarked;
