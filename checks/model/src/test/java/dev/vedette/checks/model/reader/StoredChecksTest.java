// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored may be of a version that did not look so closely, and is read all the same. */
class StoredChecksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"get\":\"https://a.example/\",\"json\":{\"a\":1}}",
        "{\"get\":\"https://a.example/\",\"proxy\":\"https://p.example\"}",
        "{\"get\":\"https://a.example/\",\"expect\":{\"json\":{\"$.a\":{\"above\":\"five\"}}}}",
        "{\"get\":\"https://a.example/\",\"save\":{\"a\":{\"matches\":\"b\",\"group\":1}}}",
        "{\"get\":\"https://a.example/\",\"save\":{\"a\":{\"oauth\":\"access_token\"}}}",
        "{\"get\":\"https://a.example/\",\"headers\":{\"authorization\":\"x\"},\"auth\":{\"bearer\":\"y\"}}",
        "{\"get\":\"https://a.example/\",\"expect\":{\"body\":{\"schema\":{\"type\":\"objekt\"}}}}",
        "{\"oauth\":{\"issuer\":\"https://i.example\",\"grant\":\"client_credentials\",\"client_id\":\"c\",\"client_auth\":\"post\"}}",
      })
  void areReadAsTheyAre(String step) {
    CheckDefinition read =
        CheckCodec.read(
                "{\"id\":\"a\",\"name\":\"A\",\"type\":\"http\",\"every\":\"60s\",\"timeout\":\"5s\",\"locations\":[\"eu\"],\"steps\":["
                    + step
                    + "]}")
            .definition();

    assertThat(read.id().value()).isEqualTo("a");
  }
}
