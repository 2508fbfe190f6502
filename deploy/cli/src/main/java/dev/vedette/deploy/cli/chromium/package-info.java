// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** Gets a Chromium onto this machine where it has none. Changes nothing where one is found. */
@NullMarked
package dev.vedette.deploy.cli.chromium;

import org.jspecify.annotations.NullMarked;
