// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The {@code vedette} command: one class per subcommand, and how errors are told. Holds no
 * behaviour that a server or a library could own.
 */
@NullMarked
package dev.vedette.deploy.cli;

import org.jspecify.annotations.NullMarked;
