// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.OAuthExchange.ClientAuth;
import dev.vedette.checks.model.check.OAuthExchange.Grant;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is wrong with a token is said as it is. */
class SignedTokensTest {
  private static final Place PLACE = new Place("POST id.example/token → 200", "id.example");
  private static final String LONG = "a secret of more than thirty-two bytes";
  private static RSAKey key;

  @BeforeAll
  static void makeKey() throws JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
  }

  private static PublicKey publicKey() {
    try {
      return key.toPublicKey();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Refused refused(String token, @Nullable String secret) {
    Terms terms =
        new Terms(
            new Terms.Where("https://id.example", null, null, null),
            Grant.AUTHORIZATION_CODE,
            new Terms.Client("shop", secret, null, ClientAuth.NONE),
            List.of(),
            Map.of(),
            Set.of());
    SignedTokens tokens = new SignedTokens(header -> List.of(publicKey()), terms);
    return catchThrowableOfType(Refused.class, () -> tokens.verify("the ID token", token, PLACE));
  }

  private static String says(String token) {
    return says(token, null);
  }

  private static String says(String token, @Nullable String secret) {
    return refused(token, secret).text().replace(" (" + PLACE.text() + ")", "");
  }

  private static String signed(String payload) throws JOSEException {
    return signed(payload, JWSAlgorithm.RS256, new RSASSASigner(key));
  }

  private static String signed(String payload, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    JWSObject token =
        new JWSObject(new JWSHeader.Builder(algorithm).keyID("k1").build(), new Payload(payload));
    token.sign(signer);
    return token.serialize();
  }

  private static String signedWithSecret() throws JOSEException {
    return signed("{\"sub\":\"anna\"}", JWSAlgorithm.HS256, new MACSigner("another".repeat(5)));
  }

  @Test
  void aClaimOfAnotherTypeIsNamed() throws JOSEException {
    assertThat(says(signed("{\"exp\":\"tomorrow\"}")))
        .isEqualTo("the ID token's exp is not a number");
    assertThat(says(signed("{\"exp\":1,\"iat\":true}")))
        .isEqualTo("the ID token's iat is not a number");
    assertThat(says(signed("{\"sub\":7}"))).isEqualTo("the ID token's sub is not a text");
    assertThat(says(signed("{\"aud\":[7]}")))
        .isEqualTo("the ID token's aud is neither a text nor a list of texts");
  }

  @Test
  void aPayloadThatIsNoObjectIsNamed() throws JOSEException {
    assertThat(says(signed("hello"))).isEqualTo("the ID token's payload is not a JSON object");
  }

  @Test
  void aTokenThatIsEncryptedIsNamedAndTheAuthorsMatter() throws JOSEException {
    JWEObject token =
        new JWEObject(
            new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM), new Payload("{}"));
    token.encrypt(new RSAEncrypter(key));

    Refused refused = refused(token.serialize(), null);

    assertThat(refused.text())
        .startsWith(
            "the ID token is encrypted (RSA-OAEP-256, A256GCM), which the check cannot read");
    assertThat(refused.reason()).isEqualTo(Cause.OAUTH_REQUEST);
  }

  @Test
  void whatIsNoTokenIsNamed() {
    assertThat(says("hello")).isEqualTo("the ID token is not a JWT");
    assertThat(says("a.b.c")).isEqualTo("the ID token is not a JWT");
  }

  @Test
  void aTokenSignedWithASecretNamesItsAlgorithm() throws JOSEException {
    assertThat(says(signedWithSecret()))
        .isEqualTo("the ID token is signed with HS256, and the check has no client_secret");
    assertThat(says(signedWithSecret(), "short"))
        .isEqualTo("the ID token is signed with HS256, and client_secret is too short for that");
    assertThat(says(signedWithSecret(), LONG))
        .isEqualTo("the ID token is signed with HS256, and not with client_secret");
  }

  @Test
  void anotherSignatureNamesTheKey() throws JOSEException {
    RSAKey other = new RSAKeyGenerator(2048).generate();

    assertThat(says(signed("{}", JWSAlgorithm.RS256, new RSASSASigner(other))))
        .isEqualTo("the ID token's signature does not fit the provider's key k1");
  }
}
