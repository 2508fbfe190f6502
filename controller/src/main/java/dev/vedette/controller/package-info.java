// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The composition root: the only code that says {@code new} to everything. Holds no rules of its
 * own.
 */
@NullMarked
package dev.vedette.controller;

import org.jspecify.annotations.NullMarked;
