// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

/**
 * The slots were taken back.
 *
 * @param taken how many were still the agent's
 */
public record HandbackAnswer(int taken) {}
