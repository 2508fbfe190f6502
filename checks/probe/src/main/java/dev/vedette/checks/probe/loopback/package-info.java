// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** Runs against ourselves: to be warm before the first real run, and to know our own error. */
@NullMarked
package dev.vedette.checks.probe.loopback;

import org.jspecify.annotations.NullMarked;
