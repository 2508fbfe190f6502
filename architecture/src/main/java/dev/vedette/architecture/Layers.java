// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Packages in lines, lowest first: each may use the lines before its own, never beside or after.
 */
public final class Layers {
  private final String root;
  private final List<List<String>> lines;

  /**
   * Names the packages.
   *
   * @param root the package that holds them all, and may use every one
   * @param lines the names of the packages below it, lowest line first
   */
  public Layers(String root, List<List<String>> lines) {
    this.root = root;
    this.lines = lines.stream().map(List::copyOf).toList();
  }

  /** One rule for each package. */
  public List<ArchRule> rules() {
    List<ArchRule> rules = new ArrayList<>();
    List<String> below = new ArrayList<>();
    for (List<String> line : lines) {
      line.forEach(name -> rules.add(rule(name, below)));
      below.addAll(line);
    }
    return rules;
  }

  private ArchRule rule(String name, List<String> below) {
    String own = within(name);
    String[] allowed = below.stream().map(this::within).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..")
                .and(resideInAPackage(own).negate())
                .and(resideInAnyPackage(allowed).negate()))
        .allowEmptyShould(true)
        .as(name + " uses only " + (below.isEmpty() ? "itself" : String.join(", ", below)));
  }

  private String within(String name) {
    return root + "." + name + "..";
  }
}
