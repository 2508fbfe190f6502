// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWEObject;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a token says, if it is a JWT (RFC 7519); whoever signed it.
 *
 * @param instead what it is where it says nothing that can be read; null where it can be
 */
record TokenClaims(Map<String, Object> claims, @Nullable String instead) {
  static final TokenClaims NONE = new TokenClaims(Map.of(), null);

  static TokenClaims of(@Nullable String token) {
    if (token == null) {
      return NONE;
    }
    try {
      JOSEObject parsed = JOSEObject.parse(token);
      if (parsed instanceof JWEObject) {
        return new TokenClaims(Map.of(), "an encrypted token");
      }
      Map<String, Object> claims = parsed.getPayload().toJSONObject();
      return claims == null ? opaque() : new TokenClaims(claims, null);
    } catch (ParseException e) {
      return opaque();
    }
  }

  private static TokenClaims opaque() {
    return new TokenClaims(Map.of(), "an opaque token, no JWT");
  }
}
