// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Walks an identity provider's own pages over HTTP, as a person with a browser would: forms found
 * by their fields, hidden fields and cookies carried along. Runs no script and knows no tokens.
 */
@NullMarked
package dev.vedette.checks.probe.oauth.pages;

import org.jspecify.annotations.NullMarked;
