// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A receiver made ready to send to, or why that cannot be. */
public sealed interface OpenedPager {
  /**
   * Ready.
   *
   * @param account which account pages go to: a fingerprint that tells two keys apart and shows
   *     neither. A resolve works only where its trigger went.
   */
  record Ready(Pager pager, String account) implements OpenedPager {}

  /**
   * The operator's to mend, for instance a missing secret.
   *
   * @param reason what is wrong and what to do, without secrets
   */
  record Unusable(String reason) implements OpenedPager {}

  /** A fingerprint of what identifies an account: 16 hexadecimal digits. */
  static String fingerprint(String identity) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
