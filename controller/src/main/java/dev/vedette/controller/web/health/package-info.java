// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Whether the controller is alive and ready, truthfully and with reasons. Knows what was asked of
 * it to watch, not how it works.
 */
@NullMarked
package dev.vedette.controller.web.health;

import org.jspecify.annotations.NullMarked;
