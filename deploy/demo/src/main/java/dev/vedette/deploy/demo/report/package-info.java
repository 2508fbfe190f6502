// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** What a headless demo saw, and whether that is what its break should have caused. */
@NullMarked
package dev.vedette.deploy.demo.report;

import org.jspecify.annotations.NullMarked;
