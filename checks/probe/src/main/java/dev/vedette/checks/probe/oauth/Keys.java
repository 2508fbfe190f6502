// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jose.jwk.OctetKeyPair;
import dev.vedette.checks.probe.oauth.web.Web.Ask;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The provider's public keys (RFC 7517), fetched in this run. When they lack the one that is asked
 * for they are fetched once more: it may have been made meanwhile.
 */
final class Keys {
  private final Talk talk;
  private final Parts parts;
  private final Provider provider;
  private @Nullable Fetched known;

  Keys(Talk talk, Parts parts, Provider provider) {
    this.talk = talk;
    this.parts = parts;
    this.provider = provider;
  }

  /** Those that may have made a signature with this header; at least one. */
  List<PublicKey> of(JWSHeader header) {
    JWKSelector wanted = new JWKSelector(JWKMatcher.forJWSHeader(header));
    List<PublicKey> found = known == null ? List.of() : select(wanted, known);
    return found.isEmpty() ? parts.aside(SubStepName.JWKS, () -> fetched(header, wanted)) : found;
  }

  private List<PublicKey> fetched(JWSHeader header, JWKSelector wanted) {
    List<PublicKey> found = known == null ? select(wanted, fetch()) : List.of();
    if (!found.isEmpty()) {
      return found;
    }
    Fetched last = fetch();
    found = select(wanted, last);
    if (found.isEmpty()) {
      throw Refused.at(last.from().place(), new MissingKey(header, last.keys().getKeys()).text());
    }
    return found;
  }

  private record Fetched(Answered from, JWKSet keys) {}

  private Fetched fetch() {
    Answered answer = talk.ask(Ask.get(provider.jwks()));
    if (answer.status() != 200) {
      throw Refused.at(answer.place(), "no keys, status " + answer.status());
    }
    try {
      Fetched fetched = new Fetched(answer, JWKSet.parse(answer.body()));
      known = fetched;
      return fetched;
    } catch (ParseException e) {
      throw Refused.at(answer.place(), "the answer is not a set of keys");
    }
  }

  private static List<PublicKey> select(JWKSelector wanted, Fetched fetched) {
    return wanted.select(fetched.keys()).stream().flatMap(Keys::publicKeys).toList();
  }

  private static Stream<PublicKey> publicKeys(JWK key) {
    return key instanceof OctetKeyPair pair
        ? EdwardsKeys.publicKey(pair).stream()
        : KeyConverter.toJavaKeys(List.of(key)).stream()
            .filter(PublicKey.class::isInstance)
            .map(PublicKey.class::cast);
  }
}
