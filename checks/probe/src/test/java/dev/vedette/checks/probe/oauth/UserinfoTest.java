// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vedette.checks.model.check.OAuthExchange.ClientAuth;
import dev.vedette.checks.model.check.OAuthExchange.Grant;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the provider says of a person, plain or signed. */
class UserinfoTest {
  private static final HttpUrl URL = HttpUrl.get("https://id.example/userinfo");
  private static RSAKey key;
  private static RSAKey other;

  @BeforeAll
  static void makeKeys() throws JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    other = new RSAKeyGenerator(2048).keyID("k1").generate();
  }

  private static Map<String, Object> told(String type, String body) {
    Terms terms =
        new Terms(
            new Terms.Where("https://id.example", null, null, null),
            Grant.AUTHORIZATION_CODE,
            new Terms.Client("shop", null, null, ClientAuth.NONE),
            List.of(),
            Map.of(),
            Set.of());
    Answered answer =
        new Answered(
            URL,
            new Place("GET userinfo", "id.example"),
            200,
            Headers.of("content-type", type),
            body);
    SignedTokens signed = new SignedTokens(header -> List.of(publicKey()), terms);
    return new Userinfo(new Talk(ask -> answer), signed, terms).ask(URL, "token", "anna").claims();
  }

  private static PublicKey publicKey() {
    try {
      return key.toPublicKey();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet.Builder anna() {
    return new JWTClaimsSet.Builder()
        .subject("anna")
        .issuer("https://id.example")
        .audience("shop")
        .claim("email", "anna@example.com");
  }

  private static String signed(JWTClaimsSet.Builder claims, RSAKey by) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims.build());
    token.sign(new RSASSASigner(by));
    return token.serialize();
  }

  @Test
  void isAJsonObject() {
    assertThat(told("application/json", "{\"sub\":\"anna\",\"n\":1}")).containsKey("n");
  }

  @Test
  void mayBeSigned() throws JOSEException {
    assertThat(told("application/jwt; charset=utf-8", signed(anna(), key)))
        .containsEntry("email", "anna@example.com");
  }

  @Test
  void whatIsSignedMustBeSignedByTheProvider() throws JOSEException {
    String forged = signed(anna(), other);

    assertThatThrownBy(() -> told("application/jwt", forged))
        .hasMessage("the userinfo's signature does not fit the provider's key k1 (GET userinfo)");
  }

  @Test
  void whatIsSignedMustBeForTheClient() throws JOSEException {
    String forOther = signed(anna().audience("other"), key);
    String byOther = signed(anna().issuer("https://evil.example"), key);

    assertThatThrownBy(() -> told("application/jwt", forOther))
        .hasMessage("the userinfo's aud is other, not shop (GET userinfo)");
    assertThatThrownBy(() -> told("application/jwt", byOther))
        .hasMessage(
            "the userinfo's iss is https://evil.example, not https://id.example (GET userinfo)");
  }

  @Test
  void whatIsSignedNeedNotSayForWhom() throws JOSEException {
    assertThat(told("application/jwt", signed(new JWTClaimsSet.Builder().subject("anna"), key)))
        .containsEntry("sub", "anna");
  }

  @Test
  void isAboutThePersonOfTheIdToken() throws JOSEException {
    String bert = signed(anna().subject("bert"), key);

    assertThatThrownBy(() -> told("application/jwt", bert))
        .hasMessage("sub is bert, in the ID token anna (GET userinfo)");
    assertThatThrownBy(() -> told("application/json", "{\"sub\":\"bert\"}"))
        .hasMessage("sub is bert, in the ID token anna (GET userinfo)");
  }
}
