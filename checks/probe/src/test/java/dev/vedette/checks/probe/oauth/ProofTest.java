// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.JWTAuthentication;
import dev.vedette.checks.model.check.OAuthExchange.ClientAuth;
import dev.vedette.checks.probe.scope.CannotException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client with a key signs in the way of that key. */
class ProofTest {
  private static final URI TOKEN = URI.create("https://id.example/token");

  private static JWTAuthentication proven(String key) {
    Proof proof =
        new Proof(
            new Terms.Client("shop", null, key, ClientAuth.PRIVATE_KEY_JWT),
            ClientAuth.BASIC,
            Instant.EPOCH);
    return (JWTAuthentication) proof.at(TOKEN).orElseThrow();
  }

  private static String pem(KeyPair pair) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static KeyPair pair(String kind) throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(kind).generateKeyPair();
  }

  private static void assertSignedBy(KeyPair pair, SignedJWT token)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance("EdDSA");
    signature.initVerify(pair.getPublic());
    signature.update(token.getSigningInput());
    assertThat(signature.verify(token.getSignature().decode())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "Ed448"})
  void anEdwardsKeyAsPemSigns(String kind) throws GeneralSecurityException, ParseException {
    KeyPair pair = pair(kind);

    JWTAuthentication proven = proven(pem(pair));

    assertThat(proven.getMethod()).isEqualTo(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
    assertThat(proven.getClientAssertion().getHeader().getAlgorithm())
        .isEqualTo(JWSAlgorithm.EdDSA);
    assertThat(proven.getClientAssertion().getJWTClaimsSet().getAudience())
        .containsExactly(TOKEN.toString());
    assertThat(proven.getClientID().getValue()).isEqualTo("shop");
    assertSignedBy(pair, proven.getClientAssertion());
  }

  @Test
  void anEdwardsKeyAsJwkSigns() throws GeneralSecurityException {
    KeyPair pair = pair("Ed25519");
    byte[] d = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] x = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);

    JWTAuthentication proven =
        proven(
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"k\",\"x\":\"%s\",\"d\":\"%s\"}"
                .formatted(base64Url(x), base64Url(d)));

    assertThat(proven.getClientAssertion().getHeader().getKeyID()).isEqualTo("k");
    assertSignedBy(pair, proven.getClientAssertion());
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Test
  void keysOfOtherKindsSignAsBefore() throws GeneralSecurityException {
    assertThat(proven(pem(pair("RSA"))).getClientAssertion().getHeader().getAlgorithm())
        .isEqualTo(JWSAlgorithm.RS256);
  }

  @Test
  void aKeyThatOnlyAgreesOnSecretsIsRefused() throws GeneralSecurityException {
    KeyPair pair = pair("X25519");

    assertThatThrownBy(() -> proven(pem(pair)))
        .isInstanceOf(CannotException.class)
        .hasMessageStartingWith("client_key: wants a private key");
    assertThatThrownBy(
            () -> proven("{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AA\",\"d\":\"AA\"}"))
        .isInstanceOf(CannotException.class)
        .hasMessageStartingWith("client_key: wants a private key");
  }

  @Test
  void anAlgorithmOfAnotherKindOfKeyIsRefused() {
    String key =
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"alg\":\"RS256\",\"x\":\"%s\",\"d\":\"%s\"}"
            .formatted(base64Url(new byte[32]), base64Url(new byte[32]));

    assertThatThrownBy(() -> proven(key))
        .isInstanceOf(CannotException.class)
        .hasMessage("client_key: its alg is RS256, which a key of its type cannot sign with");
  }
}
