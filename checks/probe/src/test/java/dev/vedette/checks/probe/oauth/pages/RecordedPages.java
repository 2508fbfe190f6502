// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import dev.vedette.checks.probe.oauth.web.Web;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** A provider made of pages by path; keeps what it was asked for. Other paths lead back at once. */
final class RecordedPages implements Web {
  static final String CALLBACK = "https://shop.example/callback";
  private static final HttpUrl START = HttpUrl.get("https://id.example/authorize");

  private final Map<String, Reply.Answered> pages = new HashMap<>();
  private final List<Ask> asked = new ArrayList<>();

  /** The page that the walk begins with. */
  static RecordedPages beginningWith(String html) {
    return new RecordedPages().with("/authorize", html);
  }

  RecordedPages with(String path, String html) {
    return answering(path, 200, Headers.of("content-type", "text/html; charset=utf-8"), html);
  }

  RecordedPages redirecting(String path, String location) {
    return answering(path, 302, Headers.of("location", location), "");
  }

  RecordedPages answering(String path, int status, Headers headers, String body) {
    HttpUrl url = START.newBuilder().encodedPath(path).build();
    pages.put(path, new Reply.Answered(url, place(url, status), status, headers, body));
    return this;
  }

  private static Place place(HttpUrl url, int status) {
    return new Place(url.host() + url.encodedPath() + " → " + status, url.host());
  }

  @Override
  public Reply send(Ask ask) {
    asked.add(ask);
    HttpUrl url = ask.url();
    Headers back = Headers.of("location", CALLBACK + "?code=c");
    return pages.getOrDefault(
        url.encodedPath(), new Reply.Answered(url, place(url, 302), 302, back, ""));
  }

  /** Walks with these typed and every consent given. */
  Walked walk(Map<String, String> fields) {
    return walk(new Entries(fields, null, true, Set.of()));
  }

  Walked walk(Entries entries) {
    return new LoginWalk(this, entries, CALLBACK).walk(START, () -> {});
  }

  List<Ask> asked() {
    return asked;
  }

  /** What was asked for after the first page. */
  Ask second() {
    return asked.get(1);
  }
}
