// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.hush;

/**
 * A silence or a hold that a person asked for.
 *
 * @param number in order of asking, from 1; silences and holds are numbered together
 * @param spell ends when it was to end, or when somebody ended it earlier
 */
public record Order(long number, Spell spell) {}
