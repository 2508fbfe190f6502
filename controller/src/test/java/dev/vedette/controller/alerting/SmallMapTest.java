// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SmallMapTest {

  @Property(tries = 200)
  void isWhatATreeIsWhateverIsPutAndRemoved(
      @ForAll List<@IntRange(min = -9, max = 9) Integer> steps) {
    TreeMap<String, Integer> tree = new TreeMap<>();
    SmallMap<String, Integer> map = SmallMap.of();
    for (int step : steps) {
      String key = String.valueOf(Math.abs(step));
      if (step < 0) {
        tree.remove(key);
        map = map.without(key);
      } else {
        tree.merge(key, 1, Integer::sum);
        map = map.with(key, map.getOrDefault(key, 0) + 1);
      }
    }

    assertThat(map).isEqualTo(tree).isEqualTo(SmallMap.of(tree));
    assertThat(new ArrayList<>(map.keySet())).isEqualTo(new ArrayList<>(tree.keySet()));
    assertThat(map.anyValue(value -> value > 1)).isEqualTo(tree.containsValue(2) || most(tree) > 2);
  }

  @Test
  void isLeftAsItWasByAChange() {
    SmallMap<String, Integer> before = SmallMap.<String, Integer>of().with("a", 1).with("c", 3);

    assertThat(before.with("a", 2).with("b", 2).without("c")).hasSize(2);
    assertThat(before).hasSize(2).containsEntry("a", 1).containsEntry("c", 3);
  }

  private static int most(TreeMap<String, Integer> tree) {
    return tree.values().stream().mapToInt(value -> value).max().orElse(0);
  }
}
