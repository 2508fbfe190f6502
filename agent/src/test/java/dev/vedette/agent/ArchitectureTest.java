// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.vedette.architecture.HouseRules;
import dev.vedette.architecture.Libraries;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES = HouseRules.productionClasses("dev.vedette.agent");

  @Test
  void keepsTheHouseRules() {
    HouseRules.everywhere().forEach(rule -> rule.check(CLASSES));
  }

  @Test
  void keepsEachLibraryInItsHome() {
    Libraries.atHome().forEach(rule -> rule.check(CLASSES));
  }

  @Test
  void neverSeesTheController() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.vedette.controller..", "dev.vedette.deploy..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
