// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.SlotEnd;

/**
 * An open slot that will not be run any more and how it is to end: missed or skipped. Whoever
 * sweeps ends it and tells the engine, in one transaction.
 */
public record Lapse(LedgerSlot slot, SlotEnd end) {}
