// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The words both sides share: ids, slots, verdicts, causes, severities. It knows nothing of YAML,
 * of the network or of storage.
 */
@NullMarked
package dev.vedette.checks.model;

import org.jspecify.annotations.NullMarked;
