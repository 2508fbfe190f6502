// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What an agent and its browser worker say to each other, over the worker's standard input and
 * output: one answer to each command, in order. Knows neither checks nor Playwright.
 */
@NullMarked
package dev.vedette.checks.probe.browser.protocol;

import org.jspecify.annotations.NullMarked;
