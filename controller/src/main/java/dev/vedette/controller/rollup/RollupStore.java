// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.controller.ledger.GapRepository;
import dev.vedette.controller.ledger.RenameRepository;

/** What rolling up reads and writes; all of it in the ledger's database. */
public record RollupStore(
    RollupSource source,
    GapRepository gaps,
    RollupRepository rollups,
    RollupMarks marks,
    RenameRepository renames) {}
