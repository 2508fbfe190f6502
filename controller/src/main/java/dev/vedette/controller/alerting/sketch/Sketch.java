// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.sketch;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import com.datadoghq.sketch.ddsketch.mapping.QuadraticallyInterpolatedMapping;
import com.datadoghq.sketch.ddsketch.store.UnboundedSizeDenseStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;

/**
 * Quantiles of numbers that are not negative, each within 1 % of a number that was put in: DDSketch
 * (Masson, Rim and Lee, VLDB 2019). An immutable value: equal sketches hold the same numbers of
 * numbers in the same bins, in whatever order they came and however they were merged.
 *
 * <p>Numbers below {@link #LEAST} count as zero, above {@link #MOST} as that: no sketch has more
 * than 1,600 bins, whatever comes in.
 */
public final class Sketch {
  public static final double RELATIVE_ACCURACY = 0.01;
  public static final double LEAST = 1e-4;
  public static final double MOST = 1e9;

  /** Of its own, so that bytes kept for a year stay readable. */
  private static final byte VERSION = 1;

  /** Needs only multiplication and a square root, which every machine gives to the same bit. */
  private static final IndexMapping BINS = new QuadraticallyInterpolatedMapping(RELATIVE_ACCURACY);

  public static final Sketch EMPTY = new Sketch(fresh());

  private final DDSketch held;

  private Sketch(DDSketch held) {
    this.held = held;
  }

  private static DDSketch fresh() {
    return new DDSketch(BINS, UnboundedSizeDenseStore::new);
  }

  /** Of all {@code numbers}. Throws {@link IllegalArgumentException} for one that is none. */
  public static Sketch of(double... numbers) {
    DDSketch sketch = fresh();
    for (double number : numbers) {
      sketch.accept(bounded(number));
    }
    return new Sketch(sketch);
  }

  private static double bounded(double number) {
    if (Double.isNaN(number)) {
      throw new IllegalArgumentException("a sketch cannot hold NaN");
    }
    return number < LEAST ? 0 : Math.min(number, MOST);
  }

  /** Of all that {@code parts} hold. */
  public static Sketch merged(Collection<Sketch> parts) {
    DDSketch sketch = fresh();
    parts.forEach(part -> sketch.mergeWith(part.held));
    return new Sketch(sketch);
  }

  /** With one number more. */
  public Sketch with(double number) {
    DDSketch more = held.copy();
    more.accept(bounded(number));
    return new Sketch(more);
  }

  /** How many numbers it holds. */
  public long count() {
    return Math.round(held.getCount());
  }

  /**
   * The number of rank {@code floor(quantile x (count - 1))}, counted from 0, within 1 %.
   *
   * @param quantile from 0 to 1
   * @throws java.util.NoSuchElementException when it holds nothing
   */
  public double quantile(double quantile) {
    return held.getValueAtQuantile(quantile);
  }

  /** Compact: a byte of version, then about two bytes a bin. */
  public byte[] bytes() {
    var output = GrowingByteArrayOutput.withDefaultInitialCapacity();
    output.writeByte(VERSION);
    try {
      held.encode(output, true);
    } catch (IOException e) {
      throw new UncheckedIOException("a sketch cannot be written to memory", e);
    }
    return output.trimmedCopy();
  }

  /** Throws {@link IllegalArgumentException} for what no {@link #bytes()} has given. */
  public static Sketch read(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new IllegalArgumentException("no sketch of version " + VERSION);
    }
    try {
      var input = ByteArrayInput.wrap(bytes, 1, bytes.length - 1);
      return new Sketch(DDSketch.decode(input, UnboundedSizeDenseStore::new, BINS));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("a sketch of " + bytes.length + " bytes is damaged", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch sketch && Arrays.equals(bytes(), sketch.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }

  @Override
  public String toString() {
    return held.isEmpty() ? "nothing" : "%d numbers about %.4g".formatted(count(), quantile(0.5));
  }
}
