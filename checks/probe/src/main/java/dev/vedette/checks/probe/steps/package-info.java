// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The run of a check's steps, whatever they do: in order up to the first that does not pass, the
 * clean-up always, in time, and without a secret in what is told of it. Knows no kind of step.
 */
@NullMarked
package dev.vedette.checks.probe.steps;

import org.jspecify.annotations.NullMarked;
