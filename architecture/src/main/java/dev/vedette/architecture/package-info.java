// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The house rules that a compiler does not know, as ArchUnit rules: each module's {@code
 * ArchitectureTest} holds them against its own classes. Only tests may depend on it.
 */
@NullMarked
package dev.vedette.architecture;

import org.jspecify.annotations.NullMarked;
