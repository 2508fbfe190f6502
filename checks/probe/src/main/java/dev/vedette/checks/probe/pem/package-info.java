// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** Keys and certificates as PEM text (RFC 7468). Names nothing of their content in an error. */
@NullMarked
package dev.vedette.checks.probe.pem;

import org.jspecify.annotations.NullMarked;
