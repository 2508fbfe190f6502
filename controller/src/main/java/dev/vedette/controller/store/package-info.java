// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Implements the repositories that the features declare, once per database, and owns JDBC and the
 * schema. Only the composition root imports it; it holds no rules.
 */
@NullMarked
package dev.vedette.controller.store;

import org.jspecify.annotations.NullMarked;
