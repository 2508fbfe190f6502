// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import com.google.re2j.Matcher;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.probe.expect.Patterns;
import dev.vedette.checks.probe.scope.CannotException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Cookie;
import org.jspecify.annotations.Nullable;

/**
 * Values to keep for later steps.
 *
 * @param now the calendar
 */
record Saves(Answer answer, Instant now) {

  /** The value; empty when the answer does not have it. */
  Optional<Value> find(SaveSource source) {
    return switch (source) {
      case SaveSource.Json json -> answer.json().first(json.path());
      case SaveSource.Header header -> text(answer.header(header.name()));
      case SaveSource.Cookie cookie ->
          Optional.ofNullable(answer.cookie(cookie.name(), now))
              .map(Cookie::value)
              .map(Value.Text::new);
      case SaveSource.Html html ->
          text(Html.first(answer.html(), html.selector(), html.attribute()));
      case SaveSource.Matches matches -> matched(matches);
      case SaveSource.Status _ ->
          Optional.of(new Value.Number(BigDecimal.valueOf(answer.head().status())));
      case SaveSource.Url _ -> Optional.of(new Value.Text(answer.head().url().toString()));
      case SaveSource.OAuth _ ->
          throw CannotException.definition("only an oauth step saves from oauth");
    };
  }

  private static Optional<Value> text(@Nullable String text) {
    return Optional.ofNullable(text).map(Value.Text::new);
  }

  private Optional<Value> matched(SaveSource.Matches matches) {
    Matcher matcher = Patterns.compile(matches.pattern()).matcher(answer.text());
    if (matches.group() > matcher.groupCount()) {
      throw CannotException.definition(
          "'" + matches.pattern() + "' has no group " + matches.group());
    }
    return matcher.find() ? text(matcher.group(matches.group())) : Optional.empty();
  }

  /** Whether what it finds is a credential, by its name. */
  static boolean isCredential(SaveSource source) {
    return switch (source) {
      case SaveSource.Json json -> Urls.isCredential(HttpSubjects.lastName(json.path()));
      case SaveSource.Header header -> HttpSubjects.isCredentialHeader(header.name());
      case SaveSource.Cookie _ -> true;
      case SaveSource.OAuth oauth -> Urls.isCredential(oauth.field());
      default -> false;
    };
  }

  /** What {@link #find} did not find, and why where that is known. */
  String missing(SaveSource source) {
    return "no " + where(source) + " in the answer" + reason(source);
  }

  private String reason(SaveSource source) {
    return switch (source) {
      case SaveSource.Json _, SaveSource.Html _, SaveSource.Matches _ ->
          answer.unread() == null ? "" : ", " + answer.unread();
      case SaveSource.Cookie cookie -> answer.refusedCookie(cookie.name());
      default -> "";
    };
  }

  /** Where a value was looked for, for messages. */
  static String where(SaveSource source) {
    return switch (source) {
      case SaveSource.Json json -> "json " + json.path();
      case SaveSource.Header header -> "header " + header.name();
      case SaveSource.Cookie cookie -> "cookie " + cookie.name();
      case SaveSource.Html html -> Html.what(html.selector(), html.attribute());
      case SaveSource.Matches matches when matches.group() > 0 ->
          "group " + matches.group() + " of text matching " + matches.pattern();
      case SaveSource.Matches matches -> "text matching " + matches.pattern();
      case SaveSource.Status _ -> "status";
      case SaveSource.Url _ -> "url";
      case SaveSource.OAuth oauth -> "oauth " + oauth.field();
    };
  }
}
