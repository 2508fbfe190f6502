// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.history.HistoryReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Replays a stored history through the rules of a working copy. Checks are independent: each thread
 * takes one at a time, and holds one block of it in memory.
 */
public final class Backtest {
  private final HistoryReader history;
  private final SortedMap<CheckId, CheckDefinition> rules = new TreeMap<>();
  private final FormerIds former;

  /**
   * Of a history under these rules.
   *
   * @param rules the checks of the working copy; one that was renamed takes the history of the ids
   *     it had before
   */
  public Backtest(HistoryReader history, Collection<CheckDefinition> rules) {
    this.history = history;
    rules.forEach(check -> this.rules.put(check.id(), check));
    this.former = FormerIds.of(rules);
  }

  /**
   * Replays all of it. Throws {@link
   * dev.vedette.controller.alerting.history.DamagedHistoryException} when the file is damaged.
   *
   * @param threads how many at once, from 1
   * @param done is told of each check as it is done, on that thread
   */
  public BacktestReport run(int threads, Consumer<CheckOutcome> done) throws InterruptedException {
    Map<HistoryReader.Entry, CheckDefinition> wanted = wanted();
    List<CheckOutcome> outcomes;
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      outcomes = outcomes(workers, wanted, done);
    }
    List<CheckId> gone =
        history.entries().stream()
            .filter(entry -> !wanted.containsKey(entry))
            .map(HistoryReader.Entry::check)
            .sorted()
            .toList();
    List<CheckId> fresh = new ArrayList<>(rules.keySet());
    wanted.values().forEach(check -> fresh.remove(check.id()));
    return new BacktestReport(history.head(), outcomes, gone, fresh);
  }

  private Map<HistoryReader.Entry, CheckDefinition> wanted() {
    Map<HistoryReader.Entry, CheckDefinition> wanted =
        new TreeMap<>(Comparator.comparing(HistoryReader.Entry::check));
    for (HistoryReader.Entry entry : history.entries()) {
      rules.values().stream()
          .filter(check -> isOf(check, entry.check()))
          .findFirst()
          .ifPresent(check -> wanted.put(entry, check));
    }
    return wanted;
  }

  private boolean isOf(CheckDefinition check, CheckId id) {
    return check.id().equals(former.present(id));
  }

  /** The longest first, so that no thread is left with one at the end. */
  private List<CheckOutcome> outcomes(
      ExecutorService workers,
      Map<HistoryReader.Entry, CheckDefinition> wanted,
      Consumer<CheckOutcome> done)
      throws InterruptedException {
    List<Future<CheckOutcome>> running =
        wanted.entrySet().stream()
            .sorted(Comparator.comparingLong(one -> -one.getKey().events()))
            .map(one -> workers.submit(() -> outcome(one.getKey(), one.getValue(), done)))
            .toList();
    List<CheckOutcome> outcomes = new ArrayList<>();
    try {
      for (Future<CheckOutcome> one : running) {
        outcomes.add(one.get());
      }
    } catch (ExecutionException e) {
      workers.shutdownNow();
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
    outcomes.sort(Comparator.comparing(CheckOutcome::check));
    return outcomes;
  }

  private CheckOutcome outcome(
      HistoryReader.Entry entry, CheckDefinition now, Consumer<CheckOutcome> done) {
    CheckOutcome outcome = CheckBacktest.of(history.read(entry), now, former, history.head());
    done.accept(outcome);
    return outcome;
  }
}
