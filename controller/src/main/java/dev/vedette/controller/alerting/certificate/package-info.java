// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The pure machine that says which certificates expire and what to tell of them, once for all
 * checks that see one. Knows nothing of how a certificate was seen, nor of agents' clocks.
 */
@NullMarked
package dev.vedette.controller.alerting.certificate;

import org.jspecify.annotations.NullMarked;
