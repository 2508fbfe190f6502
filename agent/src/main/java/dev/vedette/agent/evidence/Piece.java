// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.evidence;

import dev.vedette.checks.model.report.RunId;
import java.util.Comparator;

/** One piece of evidence, by run and name. Oldest due run first, then by name. */
record Piece(RunId run, String name) implements Comparable<Piece> {
  // The text of ids sorts by due instant; a UUID compares its halves as signed numbers.
  private static final Comparator<Piece> ORDER =
      Comparator.comparing((Piece piece) -> piece.run().toString()).thenComparing(Piece::name);

  @Override
  public int compareTo(Piece other) {
    return ORDER.compare(this, other);
  }
}
