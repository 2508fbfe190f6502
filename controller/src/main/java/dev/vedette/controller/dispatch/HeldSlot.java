// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.Slot;

/** A slot that an agent says it holds, under that fence. */
public record HeldSlot(Slot slot, long fence) {}
