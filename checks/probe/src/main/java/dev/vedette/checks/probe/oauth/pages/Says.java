// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a button says to a question, as far as its words are known. */
enum Says {
  YES,
  NEITHER,
  NO;

  private static final Pattern REFUSING =
      words(
          "deny|cancel|reject|decline|refuse|disallow|no|not|don['’]?t|back|abort"
              + "|ablehnen|abbrechen|nein|zurück|annuler|refuser|non|cancelar|rechazar");
  private static final Pattern AGREEING =
      words(
          "allow|accept|approve|authori[sz]e|agree|grant|permit|consent|confirm|continue|yes|ok"
              + "|zulassen|erlauben|akzeptieren|zustimmen|ja|autoriser|accepter|oui|permitir|aceptar|sí");

  /** Whole words, in whichever case. */
  private static Pattern words(String words) {
    return Pattern.compile(
        "(?<!\\p{L})(" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Says of(Element button) {
    String words =
        String.join(
            " ",
            button.attr("name"),
            button.attr("value"),
            button.text(),
            button.attr("alt"),
            button.attr("aria-label"));
    if (REFUSING.matcher(words).find()) {
      return NO;
    }
    return AGREEING.matcher(words).find() ? YES : NEITHER;
  }
}
