// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * From names to addresses, past every cache of the Java platform, with distinct answers for each
 * way in which it can fail. The only package that knows the DNS library.
 */
@NullMarked
package dev.vedette.checks.probe.dns;

import org.jspecify.annotations.NullMarked;
