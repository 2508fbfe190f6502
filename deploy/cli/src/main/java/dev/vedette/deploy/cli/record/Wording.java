// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.deploy.cli.record.gesture.Chance;
import java.util.regex.Pattern;

/** What the words on a page give away. */
final class Wording {
  private static final Pattern PASSWORD =
      Pattern.compile(
          "(?i)passw|pwd|\\bpw\\b|passphrase|passcode|passwort|kennwort|contrase[nñ]a|mot de passe"
              + "|wachtwoord|senha");
  private static final Pattern PASSWORD_TYPE = Pattern.compile("(?i)type=['\"]?password");
  private static final Pattern SPOKEN = Pattern.compile("aria/|text/|internal:(label|text)");
  private static final String ANCESTORS = "^.*[\\s>/]";
  private static final Pattern ONE_TIME =
      Pattern.compile(
          "(?i)\\botp|totp|one[-_ ]?time|\\b2fa|\\bmfa|two[-_ ]factor"
              + "|(auth\\w*|verification|security|login)[-_ ]?code");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)secret|token|api[-_ ]?key|\\bpin\\b|\\bcvc|\\bcvv|card[-_ ]?number|\\biban\\b");
  private static final Pattern USER =
      Pattern.compile(
          "(?i)e-?mail|user|login|account|benutzer|utilisateur|usuario|customer[-_ ]?(no|num|id)");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern COOKIES =
      Pattern.compile(
          "(?i).*\\b(accept|allow|agree|reject|decline)\\b.*|.*\\bcookies?\\b.*|got it!?");
  private static final Pattern TOKEN =
      Pattern.compile(
          "eyJ[A-Za-z0-9_-]{10,}.*|(gh[pousr]|xox[abprs]|sk|pk)[_-][A-Za-z0-9_-]{10,}"
              + "|(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_+/=-]{24,}");

  private static final Pattern SESSION =
      Pattern.compile(
          "(?i)sid|\\w*session\\w*|auth\\w*|code|state|nonce|sig|signature|jwt|ticket|hmac|key"
              + "|saml\\w*");
  private static final int SHORTEST_SESSION = 8;

  private Wording() {}

  static boolean saysPassword(String hints) {
    return PASSWORD.matcher(hints).find();
  }

  /** Whether a selector asks for the type of a field for passwords. */
  static boolean isPasswordType(String hints) {
    return PASSWORD_TYPE.matcher(hints).find();
  }

  /** Whether a selector, as far as it is of the field itself, speaks of a password. */
  static boolean selectsPassword(String hints) {
    return hints
        .lines()
        .filter(hint -> !SPOKEN.matcher(hint).lookingAt())
        .anyMatch(selector -> saysPassword(selector.replaceFirst(ANCESTORS, "")));
  }

  static boolean saysOneTimeCode(String hints) {
    return ONE_TIME.matcher(hints).find();
  }

  static boolean saysSecret(String hints) {
    return OTHER.matcher(hints).find();
  }

  static boolean saysUser(String hints) {
    return USER.matcher(hints).find();
  }

  static boolean isEmail(String value) {
    return EMAIL.matcher(value).matches();
  }

  /** Whether nobody types this by heart. */
  static boolean isToken(String value) {
    return TOKEN.matcher(value).matches();
  }

  /** Whether a parameter of a URL lets somebody in. */
  static boolean isSecretParameter(String name, String value) {
    boolean session = SESSION.matcher(name).matches() && value.length() >= SHORTEST_SESSION;
    return session || saysSecret(name) || saysPassword(name) || Chance.made(value);
  }

  /** Whether a button's text is that of a banner, which is not there for everybody. */
  static boolean saysBanner(String caption) {
    return COOKIES.matcher(caption).matches();
  }
}
