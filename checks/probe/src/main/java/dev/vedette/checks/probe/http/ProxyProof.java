// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.probe.secret.Secret;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Tells the proxy who we are before it asks, and proves it; once, so that a refusal ends the
 * attempt.
 */
record ProxyProof(ProxyChoice proxy) implements Authenticator {
  static final String HEADER = "proxy-authorization";

  /** With this the client asks before it sends a {@code CONNECT}. */
  private static final String BEFORE = "OkHttp-Preemptive";

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response) {
    if (!BEFORE.equals(response.header("proxy-authenticate"))) {
      return null;
    }
    Request.Builder request =
        response.request().newBuilder().header("user-agent", RequestMaker.AGENT);
    Secret proof = proxy.authorization();
    return proof == null ? request.build() : request.header(HEADER, proof.reveal()).build();
  }
}
