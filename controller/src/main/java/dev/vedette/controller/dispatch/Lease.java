// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.Slot;
import dev.vedette.controller.ledger.Terms;

/** A slot for an agent to run, and the terms it runs under. */
public record Lease(Slot slot, long fence, Terms terms) {}
