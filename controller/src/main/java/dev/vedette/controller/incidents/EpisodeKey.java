// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.incidents;

import dev.vedette.controller.alerting.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The key under which a pager knows an episode: {@code vedette:<check or
 * subject>:<incident>:<episode>}. It has the episode in it because an alert that was acknowledged
 * is not notified again, and the incident because a trigger after its resolve must be a new alert.
 */
public final class EpisodeKey {
  private static final int LONGEST_SUBJECT = 200;

  private EpisodeKey() {}

  /** At most 255 characters; a longer subject is replaced by its hash. */
  public static String of(Subject subject, long incident, int episode) {
    return "vedette:" + shortened(word(subject)) + ":" + incident + ":" + episode;
  }

  private static String word(Subject subject) {
    return switch (subject) {
      case Subject.CheckRule rule -> rule.check().value();
      case Subject.DarkLocation dark -> "location-" + dark.location();
      case Subject.Blindness blind -> "blindness";
      case Subject.BadDefinitions bad -> "definitions";
      case Subject.ExpiringSecrets expiring -> "secrets";
      case Subject.Undeliverable undeliverable -> "receiver-" + undeliverable.receiver();
      case Subject.Certificate certificate -> "certificate-" + certificate.sha256();
    };
  }

  private static String shortened(String word) {
    return word.length() <= LONGEST_SUBJECT ? word : hash(word);
  }

  private static String hash(String word) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(word.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
