// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Which addresses a run may connect to. Pure: knows addresses and nothing of names, requests or who
 * asks.
 */
@NullMarked
package dev.vedette.checks.probe.policy;

import org.jspecify.annotations.NullMarked;
