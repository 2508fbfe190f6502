// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What an author wrote, and what a browser says, in other words: targets as a worker takes them,
 * actions as a person reads them, patterns that can be matched. Pure.
 */
@NullMarked
package dev.vedette.checks.probe.browser.words;

import org.jspecify.annotations.NullMarked;
