// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmarks, each printing one JSON document. Measures the real parts and changes nothing in them.
 */
@NullMarked
package dev.vedette.deploy.bench;

import org.jspecify.annotations.NullMarked;
