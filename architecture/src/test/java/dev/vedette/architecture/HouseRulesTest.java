// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void findsAWallClock() {
    assertThat(breaks(Clocks.injected(), ReadsTheClock.class)).isTrue();
  }

  @Test
  void findsAStopWatchHandedOnAsAReference() {
    assertThat(breaks(Clocks.injected(), HandsOnTheTicker.class)).isTrue();
  }

  @Test
  void findsASleeper() {
    assertThat(breaks(Clocks.injected(), Sleeps.class)).isTrue();
  }

  @Test
  void allowsAnInjectedClock() {
    assertThat(breaks(Clocks.injected(), AsksItsClock.class)).isFalse();
  }

  @Test
  void findsAPackageThatIsNotNullMarked() {
    assertThat(breaks(HouseRules.nullMarkedPackages(), String.class)).isTrue();
  }

  @Test
  void findsANameThatSaysNothing() {
    assertThat(breaks(HouseRules.noHomelessNames(), TextUtils.class)).isTrue();
  }

  @Test
  void findsALibraryAwayFromHome() {
    assertThat(Libraries.atHome()).anyMatch(rule -> breaks(rule, TalksToADatabase.class));
  }

  private static boolean breaks(ArchRule rule, Class<?> subject) {
    return rule.evaluate(imported(subject)).hasViolation();
  }

  private static JavaClasses imported(Class<?> subject) {
    return new ClassFileImporter().importClasses(subject);
  }

  static class ReadsTheClock {
    Instant now = Instant.now();
  }

  static class HandsOnTheTicker {
    LongSupplier nanos = System::nanoTime;
  }

  static class Sleeps {
    void run() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  record AsksItsClock(InstantSource clock) {
    Instant now() {
      return clock.instant();
    }
  }

  static class TextUtils {}

  static class TalksToADatabase {
    void run() throws SQLException {
      DriverManager.getConnection("jdbc:x");
    }
  }
}
