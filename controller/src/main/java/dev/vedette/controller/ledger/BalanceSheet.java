// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import java.util.List;

/**
 * The ledger equation, line by line: planned = done + missed + skipped + open.
 *
 * @param lines by account
 */
public record BalanceSheet(List<Line> lines) {
  public BalanceSheet {
    lines = List.copyOf(lines);
  }

  /** One account. */
  public record Line(Account account, Sums sums) {}

  /**
   * The numbers.
   *
   * @param planned as recomputed, never from the rows that the others count
   */
  public record Sums(long planned, long done, long missed, long skipped, long open) {
    public static final Sums ZERO = new Sums(0, 0, 0, 0, 0);

    public boolean isBalanced() {
      return planned == done + missed + skipped + open;
    }

    public Sums plus(Sums other) {
      return new Sums(
          planned + other.planned,
          done + other.done,
          missed + other.missed,
          skipped + other.skipped,
          open + other.open);
    }
  }

  /** Whether every single line balances. */
  public boolean isBalanced() {
    return lines.stream().allMatch(line -> line.sums().isBalanced());
  }

  /** The lines that do not balance. */
  public List<Line> unbalanced() {
    return lines.stream().filter(line -> !line.sums().isBalanced()).toList();
  }

  /** All lines together. */
  public Sums total() {
    return lines.stream().map(Line::sums).reduce(Sums.ZERO, Sums::plus);
  }
}
