// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;

/**
 * One transaction of intake: where it writes, the instant that all of it is given, and what it will
 * have to tell.
 */
record Step(Transaction transaction, Instant now, News news) {}
