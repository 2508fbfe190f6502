// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a browser check costs beside a plain Playwright script that does the same, and whether two
 * hundred of them leave anything behind.
 */
@NullMarked
package dev.vedette.deploy.bench.browser;

import org.jspecify.annotations.NullMarked;
