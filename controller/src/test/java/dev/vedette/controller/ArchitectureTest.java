// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.vedette.architecture.HouseRules;
import dev.vedette.architecture.Layers;
import dev.vedette.architecture.Libraries;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /** Lowest first; design.md section 4. */
  private static final List<List<String>> LINES =
      List.of(
          List.of("definitions"),
          List.of("ledger"),
          List.of("schedule", "alerting"),
          List.of("dispatch", "incidents", "rollup", "hush"),
          List.of("paging"),
          List.of("intake"),
          List.of("web", "store"));

  private static final JavaClasses CLASSES = HouseRules.productionClasses("dev.vedette.controller");

  @Test
  void keepsTheHouseRules() {
    HouseRules.everywhere().forEach(rule -> rule.check(CLASSES));
  }

  @Test
  void keepsEachLibraryInItsHome() {
    Libraries.atHome().forEach(rule -> rule.check(CLASSES));
  }

  @Test
  void usesOnlyThePackagesBelow() {
    new Layers("dev.vedette.controller", LINES).rules().forEach(rule -> rule.check(CLASSES));
  }

  @Test
  void neverSeesProbeOrAgent() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.vedette.checks.probe..", "dev.vedette.agent..", "dev.vedette.deploy..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
