// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.controller.alerting.Subject;

/** How a subject is kept in a column: its kind and its names, separated by slashes. */
final class SubjectText {
  private SubjectText() {}

  static String of(Subject subject) {
    return switch (subject) {
      case Subject.CheckRule rule -> "check/" + rule.check() + "/" + rule.rule();
      case Subject.DarkLocation dark -> "location/" + dark.location();
      case Subject.Blindness blind -> "blindness/";
      case Subject.BadDefinitions bad -> "definitions/";
      case Subject.ExpiringSecrets expiring -> "secrets/";
      case Subject.Undeliverable undeliverable -> "receiver/" + undeliverable.receiver();
      case Subject.Certificate certificate -> "certificate/" + certificate.sha256();
    };
  }

  static Subject parse(String text) {
    int slash = text.indexOf('/');
    String name = text.substring(slash + 1);
    return switch (text.substring(0, slash)) {
      case "check" -> checkRule(name);
      case "location" -> new Subject.DarkLocation(new LocationId(name));
      case "blindness" -> new Subject.Blindness();
      case "definitions" -> new Subject.BadDefinitions();
      case "secrets" -> new Subject.ExpiringSecrets();
      case "receiver" -> new Subject.Undeliverable(name);
      case "certificate" -> new Subject.Certificate(name);
      default -> throw new StoreException("no subject is written '" + text + "'", null);
    };
  }

  private static Subject checkRule(String names) {
    int slash = names.indexOf('/');
    return new Subject.CheckRule(
        new CheckId(names.substring(0, slash)), new RuleId(names.substring(slash + 1)));
  }
}
