// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.probe.expect.Subject;
import dev.vedette.checks.probe.expect.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import okhttp3.Cookie;

/**
 * The parts of an answer that expectations look at.
 *
 * @param now the calendar
 */
record HttpSubjects(Answer answer, Instant now) {
  private static final Set<String> CREDENTIAL_HEADERS =
      Set.of("set-cookie", "cookie", "authorization", "www-authenticate", "proxy-authorization");

  /** A subject and how it is shown. */
  record Looked(Subject subject, String seen) {
    static Looked plain(Subject subject) {
      return new Looked(subject, Wording.seen(subject));
    }

    /** Of a credential only its length is shown. */
    static Looked credential(Subject subject) {
      Value value = subject.value();
      return value == null
          ? plain(subject)
          : new Looked(subject, "a value of " + value.text().length() + " characters, not shown");
    }

    static Looked of(Subject subject, boolean credential) {
      return credential ? credential(subject) : plain(subject);
    }
  }

  Looked header(String name) {
    return Looked.of(Subject.text(answer.header(name)), isCredentialHeader(name));
  }

  static boolean isCredentialHeader(String name) {
    return CREDENTIAL_HEADERS.contains(name.toLowerCase(Locale.ROOT));
  }

  Looked cookie(String name) {
    Cookie cookie = answer.cookie(name, now);
    return cookie == null
        ? new Looked(Subject.MISSING, "nothing" + answer.refusedCookie(name))
        : Looked.credential(Subject.text(cookie.value()));
  }

  Looked json(String path) {
    if (!answer.json().isJson()) {
      return new Looked(Subject.MISSING, "no JSON but " + visibleBody());
    }
    Subject subject = answer.json().find(path).map(Subject::json).orElse(Subject.MISSING);
    return Looked.of(subject, Urls.isCredential(lastName(path)));
  }

  /** The name at the end of a path: {@code $.a.token} and {@code $['token']} end in the same. */
  static String lastName(String path) {
    String trimmed = path.replaceAll("['\"\\])]+$", "");
    return trimmed.substring(Math.max(trimmed.lastIndexOf('.'), lastQuote(trimmed)) + 1);
  }

  private static int lastQuote(String path) {
    return Math.max(path.lastIndexOf('\''), path.lastIndexOf('"'));
  }

  Subject bodySize() {
    return Subject.size(answer.bytes().length);
  }

  Subject version() {
    String protocol = answer.head().protocol();
    return Subject.text(protocol.startsWith("h2") ? "2" : protocol.replace("http/", ""));
  }

  /** What a person would see of the body: of HTML the text alone. */
  String visibleBody() {
    if (answer.bytes().length == 0) {
      return "an empty body";
    }
    String unread = answer.unread();
    if (unread != null) {
      return unread;
    }
    return '"' + (answer.isHtml() ? Html.visible(answer.html()) : answer.text().strip()) + '"';
  }
}
