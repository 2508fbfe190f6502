// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Owns HTTP: the agent protocol, the API, metrics, health and the console. Decides nothing, and
 * never sees the store.
 */
@NullMarked
package dev.vedette.controller.web;

import org.jspecify.annotations.NullMarked;
