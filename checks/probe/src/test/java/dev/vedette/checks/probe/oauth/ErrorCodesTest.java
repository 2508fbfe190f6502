// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Owner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodesTest {
  @ParameterizedTest
  @CsvSource({
    "invalid_grant, TARGET",
    "server_error, TARGET",
    "never_heard_of_it, TARGET",
    "invalid_scope, CHECK_AUTHOR",
    "redirect_uri_mismatch, CHECK_AUTHOR",
    "invalid_client, OPERATOR",
    "incorrect_client_credentials, OPERATOR",
  })
  void nameWhoMustAct(String code, Owner owner) {
    assertThat(ErrorCodes.cause(code).owner()).isEqualTo(owner);
  }
}
