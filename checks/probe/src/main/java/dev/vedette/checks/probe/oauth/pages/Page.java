// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import dev.vedette.checks.probe.oauth.web.Web.Place;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of the provider. */
record Page(Place place, Document document) {
  private static final int LONGEST = 120;
  private static final Pattern REFRESH =
      Pattern.compile("(?i)\\s*\\d+\\s*[;,]\\s*url\\s*=\\s*['\"]?([^'\"]+)['\"]?\\s*");

  static Page of(Answered answer) {
    return new Page(answer.place(), Jsoup.parse(answer.body(), answer.url().toString()));
  }

  List<Form> forms() {
    return document.forms().stream().map(Form::new).toList();
  }

  /** Where the page itself goes on to, without a person. */
  Optional<String> refresh() {
    Element meta = document.selectFirst("meta[http-equiv=refresh][content]");
    if (meta == null) {
      return Optional.empty();
    }
    Matcher matcher = REFRESH.matcher(meta.attr("content"));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** What it says is wrong, else how it begins. */
  String says() {
    Element error =
        document.selectFirst("[role=alert], .error, .alert, .alert-error, .alert-danger, #error");
    String text = error == null || error.text().isBlank() ? visible() : error.text();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private String visible() {
    String title = document.title();
    String body = document.body().text();
    return body.startsWith(title) ? body : (title + ": " + body).strip();
  }

  /** Whether it has nothing to type into before its scripts run. */
  boolean isMadeByScripts() {
    return document.selectFirst("script") != null
        && forms().stream().allMatch(form -> form.typed().isEmpty());
  }

  /** The fields of all its forms, for messages: names alone. */
  String fields() {
    String names =
        forms().stream()
            .flatMap(form -> form.visibleNames().stream())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }
}
