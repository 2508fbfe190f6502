// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.InetAddress;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** mock-oauth2-server on loopback, with its login page. It believes every client. */
final class NavProvider implements TestProvider {
  private final MockOAuth2Server server =
      new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));

  NavProvider() {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @Override
  public String issuer() {
    String url = server.issuerUrl("shop").toString();
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** An assertion in somebody's name, as a gateway would make it. */
  String assertion() {
    return server.issueToken("shop", "anna", "client-basic").serialize();
  }

  @Override
  public String clientKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("client-key").generate().toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Map<String, String> login() {
    return Map.of("username", "anna");
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
