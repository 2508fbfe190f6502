// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** Secrets of a HashiCorp Vault, or of a store that answers as it does, kept fresh. */
@NullMarked
package dev.vedette.agent.secret;

import org.jspecify.annotations.NullMarked;
