// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.probe.secret.Secret;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Proves to the proxy who we are, before it asks; once, so that a refusal ends the attempt. */
record ProxyProof(ProxyChoice proxy) implements Authenticator {
  static final String HEADER = "proxy-authorization";

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response) {
    Secret proof = proxy.authorization();
    return proof == null || response.request().header(HEADER) != null
        ? null
        : response.request().newBuilder().header(HEADER, proof.reveal()).build();
  }
}
