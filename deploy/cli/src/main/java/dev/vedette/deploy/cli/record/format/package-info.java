// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the two formats of recorders into gestures. Says where and how a file is not as it must be;
 * knows nothing of checks.
 */
@NullMarked
package dev.vedette.deploy.cli.record.format;

import org.jspecify.annotations.NullMarked;
