// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The process that drives one browser: it carries out what it is told and says what it saw. The
 * only home of Playwright. Knows no check, no expression and no secret but what it types.
 */
@NullMarked
package dev.vedette.checks.probe.browser.worker;

import org.jspecify.annotations.NullMarked;
