// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The requests of a run as an OAuth step sees them. Owns the contract; whoever runs checks
 * implements it.
 */
@NullMarked
package dev.vedette.checks.probe.oauth.web;

import org.jspecify.annotations.NullMarked;
