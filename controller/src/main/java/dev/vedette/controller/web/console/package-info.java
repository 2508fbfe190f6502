// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The console: one page that shows the board and stays live. Knows how the board looks, not where
 * its facts come from.
 */
@NullMarked
package dev.vedette.controller.web.console;

import org.jspecify.annotations.NullMarked;
