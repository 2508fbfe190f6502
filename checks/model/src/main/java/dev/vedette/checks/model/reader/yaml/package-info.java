// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * From bytes to a tree of nodes that know their places: the language's limits and what YAML would
 * silently mangle. It knows nothing of checks.
 */
@NullMarked
package dev.vedette.checks.model.reader.yaml;

import org.jspecify.annotations.NullMarked;
