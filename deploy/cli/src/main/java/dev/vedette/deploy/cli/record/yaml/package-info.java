// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Writes YAML as a person would, with notes on lines of their own, which the library of the reader
 * puts behind a dash. Knows nothing of checks.
 */
@NullMarked
package dev.vedette.deploy.cli.record.yaml;

import org.jspecify.annotations.NullMarked;
