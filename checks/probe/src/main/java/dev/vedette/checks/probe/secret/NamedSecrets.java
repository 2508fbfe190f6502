// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import java.util.regex.Pattern;

/**
 * Takes credentials out of a text by what they are called: headers that carry them, fields of
 * queries and forms, members of JSON. For what nobody told us is a secret, such as a session that a
 * target made up.
 */
final class NamedSecrets {
  private static final Pattern HEADERS =
      Pattern.compile(
          "\\b((?:proxy-)?authorization|(?:set-)?cookie)([\"']?\\s?[:=]\\s?[\"']?)[^\"'\\r\\n]++",
          Pattern.CASE_INSENSITIVE);
  private static final String TOKENS =
      "access_token|refresh_token|id_token|id_token_hint|client_secret|client_assertion|password";
  private static final Pattern MEMBERS =
      Pattern.compile(
          "(\"(?:" + TOKENS + "|token|secret|api_key|apikey)\\\\?\"\\s?:\\s?\\\\?\")[^\"\\\\]++",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELDS =
      Pattern.compile(
          "(?<![\\w.-])("
              + TOKENS
              + "|token|code|state|secret|api_key|apikey|signature|sig)(=|%3[dD])[^&\\s\"'<>;,)]++",
          Pattern.CASE_INSENSITIVE);

  private NamedSecrets() {}

  static String masked(String text, String mask) {
    boolean colon = text.indexOf(':') >= 0;
    boolean equal = text.indexOf('=') >= 0 || text.contains("%3");
    String clean = text;
    if (colon || equal) {
      clean = HEADERS.matcher(clean).replaceAll("$1$2" + mask);
    }
    if (colon) {
      clean = MEMBERS.matcher(clean).replaceAll("$1" + mask);
    }
    return equal ? FIELDS.matcher(clean).replaceAll("$1$2" + mask) : clean;
  }
}
