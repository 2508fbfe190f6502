// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * From a host as a URL has it to the addresses that a run may connect to: the one place that reads
 * literals, sees through disguises, looks names up and asks the network policy. Knows nothing of
 * requests.
 */
@NullMarked
package dev.vedette.checks.probe.address;

import org.jspecify.annotations.NullMarked;
