// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Browser checks: the steps of one run, carried out by a worker process that drives the browser.
 * What a step means is decided here; the worker only does and looks. The only home of Playwright is
 * {@code browser.worker}, which runs in a process of its own.
 */
@NullMarked
package dev.vedette.checks.probe.browser;

import org.jspecify.annotations.NullMarked;
