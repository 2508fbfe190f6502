// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import java.util.List;
import java.util.stream.Collectors;

/** Why none of a provider's keys may have made a signature: RFC 7517 sections 4.1 to 4.5. */
record MissingKey(JWSHeader header, List<JWK> published) {
  String text() {
    return published.stream()
        .filter(key -> header.getKeyID() != null && header.getKeyID().equals(key.getKeyID()))
        .findFirst()
        .map(this::unfit)
        .orElseGet(this::notThere);
  }

  /** One of that name is there, and is of no use. */
  private String unfit(JWK key) {
    JWSAlgorithm algorithm = header.getAlgorithm();
    String name = "key " + key.getKeyID();
    if (key.getKeyUse() != null && !key.getKeyUse().equals(KeyUse.SIGNATURE)) {
      return name + " is not for signatures: its use is " + key.getKeyUse();
    }
    if (!key.getKeyType().equals(KeyType.forAlgorithm(algorithm))) {
      return name + " is of type " + key.getKeyType() + ", which cannot sign with " + algorithm;
    }
    if (key.getAlgorithm() != null && !key.getAlgorithm().equals(algorithm)) {
      return name + " is for " + key.getAlgorithm() + ", not " + algorithm;
    }
    return name + " cannot be used to check " + algorithm;
  }

  private String notThere() {
    String name = header.getKeyID() == null ? "no key" : "no key " + header.getKeyID();
    String others =
        published.isEmpty()
            ? "there are no keys"
            : "published: "
                + published.stream().map(MissingKey::name).collect(Collectors.joining(", "));
    return name + " for " + header.getAlgorithm() + "; " + others;
  }

  private static String name(JWK key) {
    return key.getKeyID() == null
        ? "one of type " + key.getKeyType() + " without kid"
        : key.getKeyID();
  }
}
