// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Owns incidents, their episodes and history, made from the transitions of the engine. Knows
 * neither agents and leases nor who is paged.
 */
@NullMarked
package dev.vedette.controller.incidents;

import org.jspecify.annotations.NullMarked;
