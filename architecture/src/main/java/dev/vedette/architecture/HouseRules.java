// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The rules that hold in every module. A package that is still empty breaks none. */
public final class HouseRules {
  private static final String GENERATED = "Jte.*Generated";

  private HouseRules() {}

  /** The production classes under a package, without tests and libraries. */
  public static JavaClasses productionClasses(String root) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(root);
  }

  /** Every rule that holds in every module. */
  public static List<ArchRule> everywhere() {
    return List.of(noPackageCycles(), nullMarkedPackages(), noHomelessNames(), Clocks.injected());
  }

  /** Packages form no cycle. */
  public static ArchRule noPackageCycles() {
    return slices()
        .matching("dev.vedette.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .as("packages form no cycle");
  }

  /** Each package has a package-info with {@code @NullMarked}. */
  public static ArchRule nullMarkedPackages() {
    return classes()
        .that()
        .haveNameNotMatching(".*\\." + GENERATED)
        .should(liveInNullMarkedPackage())
        .allowEmptyShould(true)
        .as("every package has a package-info.java with @NullMarked");
  }

  /** No package or class named for nothing: a class with no home means that a noun is missing. */
  public static ArchRule noHomelessNames() {
    return noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..common..", "..impl..", "..service..", "..manager..", "..helper..")
        .orShould()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
        .allowEmptyShould(true)
        .as("no util, common, impl, service, manager, helper");
  }

  private static ArchCondition<JavaClass> liveInNullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
        String message = item.getName() + ": " + item.getPackageName() + " is not @NullMarked";
        events.add(new SimpleConditionEvent(item, marked, message));
      }
    };
  }
}
