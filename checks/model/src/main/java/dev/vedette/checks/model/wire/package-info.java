// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The only JSON between processes: records of their own for the agent protocol, version 1, and
 * their translation from and to the domain. A record here has the components of its JSON object,
 * however many. Unknown keys are ignored, unknown words become {@code unknown}.
 */
@NullMarked
package dev.vedette.checks.model.wire;

import org.jspecify.annotations.NullMarked;
