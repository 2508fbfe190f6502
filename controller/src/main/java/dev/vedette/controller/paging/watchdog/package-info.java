// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Tells somebody outside, again and again, that all is well, so that they notice when nobody does.
 * Does not know what is looked at to say so.
 */
@NullMarked
package dev.vedette.controller.paging.watchdog;

import org.jspecify.annotations.NullMarked;
