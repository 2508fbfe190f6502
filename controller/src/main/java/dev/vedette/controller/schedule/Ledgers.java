// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import dev.vedette.controller.ledger.GapRepository;
import dev.vedette.controller.ledger.PeriodRepository;
import dev.vedette.controller.ledger.SlotRepository;

/** What planning writes, all of it in one transaction. */
public record Ledgers(
    PlanRepository plan, PeriodRepository periods, SlotRepository slots, GapRepository gaps) {}
