// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.vedette.architecture.HouseRules;
import dev.vedette.architecture.Libraries;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      HouseRules.productionClasses("dev.vedette.deploy.demo");

  @Test
  void keepsTheHouseRules() {
    HouseRules.everywhere().forEach(rule -> rule.check(CLASSES));
  }

  @Test
  void keepsEachLibraryInItsHome() {
    Libraries.atHome().forEach(rule -> rule.check(CLASSES));
  }
}
