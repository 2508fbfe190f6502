// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vedette.checks.model.check.OAuthExchange.ClientAuth;
import dev.vedette.checks.model.check.OAuthExchange.Grant;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider may sign with a key of an Edwards curve. */
class EdwardsTokensTest {
  private static final Place PLACE = new Place("POST token", "id.example");
  private static final HttpUrl URL = HttpUrl.get("https://id.example/jwks");

  private static SignedTokens publishing(String jwk) {
    Answered answer = new Answered(URL, PLACE, 200, Headers.of(), "{\"keys\":[" + jwk + "]}");
    Provider provider =
        new Provider(
            null, new Provider.Endpoints(null, null), new Provider.Rest(URL, null, null, Set.of()));
    Terms terms =
        new Terms(
            new Terms.Where("https://id.example", null, null, null),
            Grant.AUTHORIZATION_CODE,
            new Terms.Client("shop", null, null, ClientAuth.NONE),
            List.of(),
            Map.of(),
            Set.of());
    Parts parts = new Parts(() -> 0, (name, begin, duration) -> {});
    return new SignedTokens(new Keys(new Talk(ask -> answer), parts, provider)::of, terms);
  }

  private static KeyPair pair(String curve) throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(curve).generateKeyPair();
  }

  private static String jwk(String curve, int size, KeyPair pair) {
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] x = Arrays.copyOfRange(encoded, encoded.length - size, encoded.length);
    return "{\"kty\":\"OKP\",\"crv\":\"%s\",\"kid\":\"k1\",\"x\":\"%s\"}"
        .formatted(curve, Base64.getUrlEncoder().withoutPadding().encodeToString(x));
  }

  private static String token(String algorithm, KeyPair pair) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID("k1").build(),
            new JWTClaimsSet.Builder().subject("anna").build());
    token.sign(new EdwardsSigner((EdECPrivateKey) pair.getPrivate()));
    return token.serialize();
  }

  @ParameterizedTest
  @CsvSource({"Ed25519, 32, EdDSA", "Ed448, 57, EdDSA", "Ed25519, 32, Ed25519"})
  void itsSignatureIsChecked(String curve, int size, String algorithm)
      throws GeneralSecurityException, JOSEException {
    KeyPair pair = pair(curve);
    SignedTokens tokens = publishing(jwk(curve, size, pair));
    String forged = token(algorithm, pair(curve));

    assertThat(tokens.verify("the ID token", token(algorithm, pair), PLACE).claims().getSubject())
        .isEqualTo("anna");
    assertThatThrownBy(() -> tokens.verify("the ID token", forged, PLACE))
        .hasMessageStartingWith("the ID token's signature does not fit the provider's key k1");
  }
}
