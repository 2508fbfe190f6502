// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Talking with the controller over HTTPS: the only package of the agent that knows HTTP. Says once
 * when the controller is away and once when it is back.
 */
@NullMarked
package dev.vedette.agent.link;

import org.jspecify.annotations.NullMarked;
