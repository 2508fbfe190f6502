// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;

/**
 * Time comes in from outside: nothing but the composition roots asks the machine for it or sleeps.
 */
public final class Clocks {
  /** Where {@code new} is said to everything, and the programs made from the parts. */
  private static final String[] ROOTS = {
    "dev.vedette.controller", "dev.vedette.agent", "dev.vedette.deploy.."
  };

  /** Mains of processes of their own, which live among the parts. */
  private static final String MAINS =
      "dev\\.vedette\\.checks\\.probe\\.browser\\.worker\\.WorkerMain";

  private Clocks() {}

  /** No wall clock, stop watch or sleep outside the roots, called or handed on as a reference. */
  public static ArchRule injected() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(ROOTS)
        .and()
        .haveNameNotMatching(MAINS)
        .should()
        .accessTargetWhere(machineTime())
        .allowEmptyShould(true)
        .as("time is injected as InstantSource and LongSupplier, and nothing sleeps");
  }

  private static DescribedPredicate<JavaAccess<?>> machineTime() {
    return DescribedPredicate.describe(
        "the machine's time",
        access ->
            isNow(access.getTarget())
                || is(access.getTarget(), System.class, "currentTimeMillis|nanoTime")
                || is(access.getTarget(), Thread.class, "sleep")
                || is(access.getTarget(), InstantSource.class, "system.*")
                || is(access.getTarget(), Clock.class, "system.*"));
  }

  /** {@code now()} of any class of java.time, unless it is given a clock. */
  private static boolean isNow(AccessTarget target) {
    return target.getName().equals("now")
        && target.getOwner().getPackageName().equals("java.time")
        && !target.getFullName().contains("Clock");
  }

  private static boolean is(AccessTarget target, Class<?> owner, String name) {
    return owner(assignableTo(owner)).test(target) && nameMatching(name).test(target);
  }
}
