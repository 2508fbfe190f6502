// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Descriptions of what may stand in a node, from which both the reading and the JSON Schema come.
 * It knows nothing of checks.
 */
@NullMarked
package dev.vedette.checks.model.reader.shape;

import org.jspecify.annotations.NullMarked;
