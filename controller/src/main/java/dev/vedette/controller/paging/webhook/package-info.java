// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Posts pages as plain JSON to any URL, for receivers that speak no protocol of their own. Knows
 * the outbox only by the messages it is handed.
 */
@NullMarked
package dev.vedette.controller.paging.webhook;

import org.jspecify.annotations.NullMarked;
