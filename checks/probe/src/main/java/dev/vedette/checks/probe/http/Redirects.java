// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.probe.http.Outgoing.HeaderLine;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** What to ask next after a redirect: RFC 9110 sections 15.4.2 to 15.4.9. */
final class Redirects {
  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  private Redirects() {}

  /** Whether the answer sends us elsewhere. */
  static boolean isOne(Answer.Head head) {
    return STATUSES.contains(head.status()) && head.headers().get("location") != null;
  }

  /** What it names as the place, each once. */
  static List<String> locations(Answer.Head head) {
    return head.headers().values("location").stream().distinct().toList();
  }

  /** Whether it names several places, which browsers refuse as an attack. */
  static boolean isSplit(Answer.Head head) {
    return locations(head).size() > 1;
  }

  /** Where to; null when that is no http or https URL. */
  static @Nullable HttpUrl target(Answer.Head head) {
    String location = head.headers().get("location");
    return location == null ? null : head.url().resolve(location);
  }

  /**
   * The next request. To another origin goes no credential, no cookie of the author's and no header
   * that a secret went into.
   */
  static Outgoing follow(Outgoing request, Answer.Head head, HttpUrl target) {
    String method = method(request.method(), head.status());
    boolean keepsBody = method.equals(request.method());
    RequestBody body = keepsBody ? request.body() : null;
    boolean away = !isSameOrigin(request.url(), target);
    List<HeaderLine> headers =
        request.headers().stream()
            .filter(line -> keepsBody || !isAboutBody(line))
            .filter(line -> !isDigest(line))
            .filter(line -> !away || !isForOriginOnly(line))
            .toList();
    Set<String> secrets = body == null ? Set.of() : request.secrets();
    return new Outgoing(method, target, headers, body, secrets);
  }

  private static String method(String method, int status) {
    boolean toGet = status == 303 && !method.equals("HEAD");
    boolean postToGet = (status == 301 || status == 302) && method.equals("POST");
    return toGet || postToGet ? "GET" : method;
  }

  static boolean isSameOrigin(HttpUrl left, HttpUrl right) {
    return left.scheme().equals(right.scheme())
        && left.host().equals(right.host())
        && left.port() == right.port();
  }

  private static boolean isAboutBody(HeaderLine line) {
    return line.name().toLowerCase(Locale.ROOT).startsWith("content-");
  }

  /** A digest is of one URL (RFC 7616, section 3.4.2). */
  private static boolean isDigest(HeaderLine line) {
    return line.name().equalsIgnoreCase("authorization")
        && line.value().regionMatches(true, 0, "Digest ", 0, 7);
  }

  private static boolean isForOriginOnly(HeaderLine line) {
    String name = line.name().toLowerCase(Locale.ROOT);
    return !line.secrets().isEmpty()
        || Set.of("authorization", "cookie", "host", "proxy-authorization").contains(name);
  }
}
