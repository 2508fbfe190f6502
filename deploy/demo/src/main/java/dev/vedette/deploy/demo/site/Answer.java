// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a site answers.
 *
 * @param delay how long it takes its time first
 */
public record Answer(int status, Map<String, String> headers, String body, Duration delay) {
  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer html(String page) {
    return of(200, "text/html; charset=utf-8", page);
  }

  public static Answer json(int status, String json) {
    return of(status, "application/json", json);
  }

  public static Answer text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text);
  }

  public static Answer of(int status, String type, String body) {
    return new Answer(status, Map.of("Content-Type", type), body, Duration.ZERO);
  }

  /** To the page at {@code location}, by GET. */
  public static Answer seeOther(String location) {
    return new Answer(303, Map.of("Location", location), "", Duration.ZERO);
  }

  /** The same, with a cookie. */
  public Answer withCookie(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put("Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax");
    return new Answer(status, more, body, delay);
  }

  /** The same, later. */
  public Answer after(Duration wait) {
    return new Answer(status, headers, body, wait);
  }
}
