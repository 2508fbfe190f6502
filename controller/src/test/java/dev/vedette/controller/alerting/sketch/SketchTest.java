// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SketchTest {

  @Property(tries = 200)
  void isWithinOnePercentOfTheNumberOfThatRank(
      @ForAll @Size(min = 1, max = 300) List<@DoubleRange(min = 0.01, max = 100_000) Double> numbers,
      @ForAll @DoubleRange(min = 0, max = 1) double quantile) {
    double exact = numbers.stream().sorted().toList().get((int) (quantile * (numbers.size() - 1)));

    assertThat(sketch(numbers).quantile(quantile)).isCloseTo(exact, withPercentage(1.0001));
  }

  @Property(tries = 200)
  void isTheSameInWhateverOrderAndPartsItWasFilled(
      @ForAll @Size(max = 100) List<@DoubleRange(min = 0, max = 100_000) Double> numbers,
      @ForAll long seed) {
    List<Double> shuffled = new ArrayList<>(numbers);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = shuffled.size() / 3;
    Sketch one = sketch(shuffled.subList(0, cut));
    Sketch other = Sketch.read(sketch(shuffled.subList(cut, shuffled.size())).bytes());
    Sketch grown = Sketch.EMPTY;
    for (double number : shuffled) {
      grown = grown.with(number);
    }

    assertThat(Sketch.merged(List.of(other, one))).isEqualTo(sketch(numbers));
    assertThat(grown).isEqualTo(sketch(numbers)).hasSameHashCodeAs(sketch(numbers));
    assertThat(grown.bytes()).isEqualTo(sketch(numbers).bytes());
  }

  @Test
  void doesNotChangeWhenANumberIsAddedOrItIsMerged() {
    Sketch sketch = Sketch.of(1, 2, 3);

    assertThat(sketch.with(4).count()).isEqualTo(4);
    assertThat(Sketch.merged(List.of(sketch, sketch)).count()).isEqualTo(6);
    assertThat(sketch).isEqualTo(Sketch.of(1, 2, 3));
  }

  @Test
  void holdsZeroAndBoundsWhatIsAbsurd() {
    Sketch sketch = Sketch.of(0, -5, 1e-9, Double.POSITIVE_INFINITY);

    assertThat(sketch.quantile(0.5)).isZero();
    assertThat(sketch.quantile(1)).isCloseTo(Sketch.MOST, withPercentage(1.0001));
    assertThatThrownBy(() -> Sketch.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesFewBytes() {
    double[] day = IntStream.range(0, 288).mapToDouble(i -> 180 + i % 60).toArray();

    assertThat(Sketch.of(day).bytes().length).isLessThan(80);
    assertThat(Sketch.EMPTY.bytes()).hasSize(1);
  }

  @Test
  void refusesBytesThatAreNoSketch() {
    byte[] damaged = Sketch.of(1, 2, 3).bytes();
    damaged = Arrays.copyOf(damaged, damaged.length - 2);

    for (byte[] bytes : List.of(new byte[0], new byte[] {9, 1}, damaged)) {
      assertThatThrownBy(() -> Sketch.read(bytes)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Sketch sketch(List<Double> numbers) {
    return Sketch.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
