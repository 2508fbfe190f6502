// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The last runs of each check in each location, kept in memory as they are stored: what console and
 * API look at most. Fed after commit; filled from the store at the start.
 */
@NullMarked
package dev.vedette.controller.web.latest;

import org.jspecify.annotations.NullMarked;
