// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * From a lease to a report: definitions, the start at the due instant, the hard deadline. Reaches
 * the target only through a probe.
 */
@NullMarked
package dev.vedette.agent.run;

import org.jspecify.annotations.NullMarked;
