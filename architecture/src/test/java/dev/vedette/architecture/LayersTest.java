// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final String HOUSE = "dev.vedette.architecture.house";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(HOUSE);

  @Test
  void allowsWhatLiesBelow() {
    assertThat(broken(List.of(List.of("cellar"), List.of("attic")))).isZero();
  }

  @Test
  void forbidsWhatLiesAbove() {
    assertThat(broken(List.of(List.of("attic"), List.of("cellar")))).isOne();
  }

  @Test
  void forbidsWhatLiesBeside() {
    assertThat(broken(List.of(List.of("attic", "cellar")))).isOne();
  }

  private static long broken(List<List<String>> lines) {
    return new Layers(HOUSE, lines)
        .rules().stream().filter(rule -> rule.evaluate(CLASSES).hasViolation()).count();
  }
}
