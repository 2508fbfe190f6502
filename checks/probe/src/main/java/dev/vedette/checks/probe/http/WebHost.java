// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Whose host a URL names.
 *
 * @param name in lower case, without port and brackets
 * @param shown with the port where it is not the scheme's own
 * @param owner the registrable domain by the public suffix list; a host that has none, such as an
 *     IP address or {@code localhost}, is its own owner, each port apart
 */
public record WebHost(String name, String shown, String owner) {

  /** The host of an {@code http}, {@code https}, {@code ws} or {@code wss} URL; of others none. */
  public static Optional<WebHost> of(String url) {
    return Optional.ofNullable(HttpUrl.Companion.parse(asHttp(url))).map(WebHost::of);
  }

  private static String asHttp(String url) {
    return url.regionMatches(true, 0, "ws", 0, 2) ? "http" + url.substring(2) : url;
  }

  private static WebHost of(HttpUrl url) {
    String shown = Urls.host(url);
    String domain = url.topPrivateDomain();
    return new WebHost(url.host(), shown, domain == null ? shown : domain);
  }
}
