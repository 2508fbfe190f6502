// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The file of stored history, version 1: all that the engine heard of each check, check by check,
 * some ten bytes for a passed run. Knows events and states; judges nothing.
 */
@NullMarked
package dev.vedette.controller.alerting.history;

import org.jspecify.annotations.NullMarked;
