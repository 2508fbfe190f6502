// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.vedette.checks.probe.oauth.web.Web;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which of the published keys may have signed, and why none may. */
class KeysTest {
  private static final HttpUrl URL = HttpUrl.get("https://id.example/jwks");
  private static RSAKey key;

  private final AtomicInteger asked = new AtomicInteger();

  @BeforeAll
  static void makeKey() throws JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
  }

  private Keys published(JWK... keys) {
    String body = new JWKSet(List.of(keys)).toString(true);
    Web web =
        ask -> {
          asked.incrementAndGet();
          return new Answered(URL, new Place("GET jwks", "id.example"), 200, Headers.of(), body);
        };
    Provider provider =
        new Provider(
            null, new Provider.Endpoints(null, null), new Provider.Rest(URL, null, null, Set.of()));
    return new Keys(new Talk(web), new Parts(() -> 0, (name, begin, duration) -> {}), provider);
  }

  private static JWSHeader header(JWSAlgorithm algorithm, @Nullable String id) {
    return new JWSHeader.Builder(algorithm).keyID(id).build();
  }

  private String says(@Nullable String id, JWSAlgorithm algorithm, JWK... keys) {
    Keys published = published(keys);
    return catchThrowableOfType(Refused.class, () -> published.of(header(algorithm, id)))
        .text()
        .replace(" (GET jwks)", "");
  }

  @Test
  void fetchesOnceForAllTokensOfARun() {
    Keys keys = published(key);

    assertThat(keys.of(header(JWSAlgorithm.RS256, "k1"))).hasSize(1);
    assertThat(keys.of(header(JWSAlgorithm.PS256, "k1"))).hasSize(1);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aKeyForSomethingElseIsNamedWithThat() throws JOSEException {
    assertThat(
            says(
                "k1",
                JWSAlgorithm.RS256,
                new RSAKey.Builder(key).keyUse(KeyUse.ENCRYPTION).build()))
        .isEqualTo("key k1 is not for signatures: its use is enc");
    assertThat(
            says(
                "k1",
                JWSAlgorithm.RS256,
                new RSAKey.Builder(key).algorithm(JWSAlgorithm.RS512).build()))
        .isEqualTo("key k1 is for RS512, not RS256");
    assertThat(
            says("k1", JWSAlgorithm.RS256, new ECKeyGenerator(Curve.P_256).keyID("k1").generate()))
        .isEqualTo("key k1 is of type EC, which cannot sign with RS256");
  }

  @Test
  void aKeyThatIsNotThereIsNamedBesideThoseThatAre() throws JOSEException {
    assertThat(says("next", JWSAlgorithm.RS256, key))
        .isEqualTo("no key next for RS256; published: k1");
    assertThat(says("next", JWSAlgorithm.RS256))
        .isEqualTo("no key next for RS256; there are no keys");
    assertThat(says(null, JWSAlgorithm.RS256, new ECKeyGenerator(Curve.P_256).generate()))
        .isEqualTo("no key for RS256; published: one of type EC without kid");
    assertThat(asked).hasValue(6);
  }
}
