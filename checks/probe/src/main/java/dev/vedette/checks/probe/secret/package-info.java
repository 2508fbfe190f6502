// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Secrets: where their values come from and how they are kept out of everything that is reported.
 */
@NullMarked
package dev.vedette.checks.probe.secret;

import org.jspecify.annotations.NullMarked;
