// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Owns routes, the outbox and the receivers: delivers each page once and in order, or shows it as
 * undeliverable. Decides nothing about severity or when a problem exists.
 */
@NullMarked
package dev.vedette.controller.paging;

import org.jspecify.annotations.NullMarked;
