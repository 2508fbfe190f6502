// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that a provider answered with.
 *
 * @param from the answer it stands in
 */
record Json(Answered from, Map<String, Object> fields) {

  /** The body of {@code answer}; empty when it is no JSON object. */
  static Optional<Json> in(Answered answer) {
    try {
      return Optional.of(new Json(answer, JSONObjectUtils.parse(answer.body())));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** The same; throws {@link Refused} for anything else. */
  static Json of(Answered answer) {
    return in(answer)
        .orElseThrow(() -> Refused.at(answer.place(), "the answer is not a JSON object"));
  }

  /** A text, or null when there is none of that name. */
  @Nullable String text(String name) {
    return fields.get(name) instanceof String text ? text : null;
  }

  /** The texts of a list; none when there is no list of that name. */
  Set<String> texts(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** A text that must be there. */
  String required(String name) {
    String text = text(name);
    if (text == null || text.isEmpty()) {
      throw Refused.at(from.place(), "the answer has no " + name);
    }
    return text;
  }

  /** A URL, or null when there is none of that name. */
  @Nullable HttpUrl url(String name) {
    String text = text(name);
    HttpUrl url = text == null ? null : HttpUrl.parse(text);
    if (text != null && url == null) {
      throw Refused.at(from.place(), name + " is not an http or https URL");
    }
    return url;
  }
}
