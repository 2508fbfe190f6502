// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * Each library has one home (design.md section 4, rule 3). The programs under {@code deploy} build
 * shops to break and repositories to read, and may use what they need, but for the database.
 */
public final class Libraries {
  private static final String DEPLOY = "dev.vedette.deploy..";

  private Libraries() {}

  /** One rule for each library. */
  public static List<ArchRule> atHome() {
    return List.of(
        home("Quartz", packages("org.quartz.."), "dev.vedette.controller.schedule.."),
        home(
            "JDBC",
            packages(
                "java.sql..",
                "javax.sql..",
                "com.zaxxer.hikari..",
                "org.flywaydb..",
                "org.sqlite..",
                "org.postgresql.."),
            "dev.vedette.controller.store.."),
        home(
            "the HTTP server",
            packages("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "gg.jte.."),
            "dev.vedette.controller.web..",
            DEPLOY),
        home("recurrence", packages("org.dmfs.."), "dev.vedette.checks.model.recurrence.."),
        home("YAML", packages("org.snakeyaml.."), "dev.vedette.checks.model.reader.."),
        home(
            "JGit", packages("org.eclipse.jgit.."), "dev.vedette.controller.definitions..", DEPLOY),
        home(
            "OkHttp",
            packages("okhttp3..", "okio.."),
            "dev.vedette.checks.probe.http..",
            "dev.vedette.checks.probe.oauth..",
            "dev.vedette.agent..",
            "dev.vedette.controller.paging..",
            DEPLOY),
        home("Nimbus", packages("com.nimbusds.."), "dev.vedette.checks.probe.oauth..", DEPLOY),
        home(
            "Playwright",
            packages("com.microsoft.playwright.."),
            "dev.vedette.checks.probe.browser.."),
        home("DNS", packages("org.xbill.DNS.."), "dev.vedette.checks.probe..", DEPLOY),
        home("the command line", packages("picocli..", "me.tongfei.."), DEPLOY),
        home("sketches", packages("com.datadoghq.."), "dev.vedette.controller.alerting.sketch.."),
        home("logback", packages("ch.qos.logback.."), "dev.vedette.deploy.cli.logs.."));
  }

  private static String[] packages(String... names) {
    return names;
  }

  private static ArchRule home(String library, String[] packages, String... homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .allowEmptyShould(true)
        .as(library + " lives in " + String.join(", ", homes) + " only");
  }
}
