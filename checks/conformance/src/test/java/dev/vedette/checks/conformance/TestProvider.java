// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import java.util.Map;

/** An identity provider that others wrote, running on loopback. */
interface TestProvider extends AutoCloseable {
  /** Of the clients that have one. Holds what URLs and base 64 treat each in their own way. */
  String SECRET = "s3cret/with+odd=chars%&";

  String issuer();

  /** Private key of the client that signs, as JWK. */
  String clientKey();

  /** What a person types into its login page. */
  Map<String, String> login();

  @Override
  void close();
}
