// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** OAuth checks against real identity providers, and against one that breaks in every way. */
@NullMarked
package dev.vedette.checks.conformance;

import org.jspecify.annotations.NullMarked;
