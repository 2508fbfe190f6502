// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * How a page felt, rated as web.dev rates it: for pages and metrics alike. Knows neither of them.
 */
@NullMarked
package dev.vedette.controller.web.vitals;

import org.jspecify.annotations.NullMarked;
