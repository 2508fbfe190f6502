// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** URLs as they are reported: without user info, and without what is a credential by its name. */
public final class Urls {
  private static final int LONGEST = 2000;
  private static final Set<String> CREDENTIALS =
      Set.of(
          "token",
          "access_token",
          "refresh_token",
          "id_token",
          "id_token_hint",
          "code",
          "state",
          "password",
          "secret",
          "client_secret",
          "api_key",
          "apikey",
          "key",
          "signature",
          "sig");

  private Urls() {}

  /** An {@code http} or {@code https} URL as it may be shown; empty for what is none. */
  public static Optional<String> shown(String url) {
    return Optional.ofNullable(HttpUrl.Companion.parse(url)).map(Urls::shown);
  }

  /**
   * Whether a client asks for the same by both, however they are escaped: without fragment and user
   * info, which are not asked with.
   */
  public static boolean areSame(String one, String other) {
    HttpUrl asked = HttpUrl.Companion.parse(one);
    HttpUrl also = HttpUrl.Companion.parse(other);
    if (asked == null || also == null) {
      return one.equals(other);
    }
    return bare(asked).equals(bare(also));
  }

  private static HttpUrl bare(HttpUrl url) {
    return url.newBuilder().username("").password("").fragment(null).build();
  }

  static String shown(HttpUrl url) {
    HttpUrl.Builder shown = url.newBuilder().username("").password("").fragment(null);
    for (String name : url.queryParameterNames()) {
      if (isCredential(name)) {
        shown.setQueryParameter(name, "***");
      }
    }
    String text = shown.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  /** The host, with the port where it is not the scheme's own. */
  static String host(HttpUrl url) {
    boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
    String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
    return usual ? host : host + ":" + url.port();
  }

  /** Whether a value of this name is not to be shown. */
  public static boolean isCredential(String name) {
    return CREDENTIALS.contains(name.toLowerCase(Locale.ROOT));
  }
}
