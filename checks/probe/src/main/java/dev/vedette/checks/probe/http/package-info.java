// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP checks: one exchange after another, measured hop by hop, held against what the author
 * expects. The only package beside OAuth that knows the HTTP client.
 */
@NullMarked
package dev.vedette.checks.probe.http;

import org.jspecify.annotations.NullMarked;
