// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import dev.vedette.controller.alerting.simulation.Simulation.Page;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How a policy did.
 *
 * @param falsePages for each check and month of noise
 * @param delays from the beginning of an outage to the page, in seconds, sorted; infinite for those
 *     that it never told of
 */
record Score(String name, Map<Noise, Double> falsePages, Map<Outage, double[]> delays) {

  static Score of(String name, Supplier<Policy> policy, int months, int outages) {
    Map<Noise, Double> falsePages = new EnumMap<>(Noise.class);
    for (Noise noise : Noise.values()) {
      falsePages.put(noise, (double) pages(noise, policy, months) / months);
    }
    Map<Outage, double[]> delays = new EnumMap<>(Outage.class);
    for (Outage outage : Outage.values()) {
      delays.put(
          outage,
          IntStream.range(0, outages)
              .mapToDouble(number -> delay(outage, number, policy.get()))
              .sorted()
              .toArray());
    }
    return new Score(name, falsePages, delays);
  }

  static int pages(Noise noise, Supplier<Policy> policy, int months) {
    return IntStream.range(0, months)
        .map(
            month ->
                new Simulation(noise.month(month), policy.get())
                    .until(Simulation.MONTH)
                    .pages()
                    .size())
        .sum();
  }

  private static double delay(Outage outage, int number, Policy policy) {
    Spell spell = outage.spell(number);
    List<Page> pages = new Simulation(outage.truth(number), policy).until(spell.to()).pages();
    return pages.isEmpty()
        ? Double.POSITIVE_INFINITY
        : (pages.getFirst().at() - spell.from()) / 1000.0;
  }

  /** All false pages, each kind of noise weighing the same. */
  double noise() {
    return falsePages.values().stream().mapToDouble(pages -> pages).sum();
  }

  double median(Outage outage) {
    double[] sorted = delaysOf(outage);
    return sorted[sorted.length / 2];
  }

  double longest(Outage outage) {
    double[] sorted = delaysOf(outage);
    return sorted[sorted.length - 1];
  }

  /** Whether it tells of every such outage. */
  boolean sees(Outage outage) {
    return Arrays.stream(delaysOf(outage)).allMatch(Double::isFinite);
  }

  private double[] delaysOf(Outage outage) {
    return Objects.requireNonNull(delays.get(outage));
  }
}
