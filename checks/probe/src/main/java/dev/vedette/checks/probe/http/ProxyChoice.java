// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.expression.Scope;
import dev.vedette.checks.probe.scope.CannotException;
import dev.vedette.checks.probe.secret.Secret;
import java.nio.charset.StandardCharsets;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP proxy that requests go through. It looks the target's name up, so the network policy
 * sees the proxy's address, and of the target only an address that stands in the URL itself.
 *
 * @param url without user info
 * @param authorization for the proxy; null for none
 */
record ProxyChoice(HttpUrl url, @Nullable Secret authorization) {

  /** Reads {@code http://user:password@host:port}. */
  static ProxyChoice of(String text, Scope scope) {
    HttpUrl url = HttpUrl.parse(text);
    if (url == null || url.isHttps()) {
      throw CannotException.definition(
          "proxy: wants the URL of an HTTP proxy, such as http://proxy.example.net:3128");
    }
    HttpUrl bare = url.newBuilder().username("").password("").build();
    if (url.username().isEmpty() && url.password().isEmpty()) {
      return new ProxyChoice(bare, null);
    }
    scope.derivedFromSecret(url.password());
    String proof = Credentials.basic(url.username(), url.password(), StandardCharsets.UTF_8);
    scope.derivedFromSecret(proof.substring("Basic ".length()));
    return new ProxyChoice(bare, new Secret(proof));
  }
}
