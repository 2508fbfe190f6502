// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

/** The requests for slots that no timetable knows. */
public interface RequestRepository {
  /** Records it; false when a request for the same slot is there already. */
  boolean add(Transaction transaction, SlotRequest request);
}
