// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.gesture;

import org.jspecify.annotations.Nullable;

/**
 * What a gesture was aimed at.
 *
 * @param hints all that the recording says of the element, for guessing what it is
 * @param remark what got lost on the way into the language; null for nothing
 */
public record Aim(Target target, String hints, @Nullable Remark remark) {}
