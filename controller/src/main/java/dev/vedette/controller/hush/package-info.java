// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Where hushes come from: the repository's maintenance windows, and what people ask for over the
 * API: silences, and holds for a deploy. Says what is in force when, and for which checks; what a
 * hush does is the rules' business.
 */
@NullMarked
package dev.vedette.controller.hush;

import org.jspecify.annotations.NullMarked;
