// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.vedette.architecture.HouseRules;
import dev.vedette.architecture.Libraries;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      HouseRules.productionClasses("dev.vedette.checks.model");

  @Test
  void keepsTheHouseRules() {
    HouseRules.everywhere().forEach(rule -> rule.check(CLASSES));
  }

  @Test
  void keepsEachLibraryInItsHome() {
    Libraries.atHome().forEach(rule -> rule.check(CLASSES));
  }

  @Test
  void readsTextAndDoesNoOtherInputOrOutput() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "java.nio.channels..", "javax.net..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Socket.class, ServerSocket.class, InetAddress.class, Process.class)
        .check(CLASSES);
  }
}
