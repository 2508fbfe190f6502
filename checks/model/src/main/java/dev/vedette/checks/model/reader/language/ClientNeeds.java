// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.OAuthExchange.ClientAuth;
import dev.vedette.checks.model.check.OAuthExchange.Grant;
import dev.vedette.checks.model.reader.shape.Fields;

/** What a client needs in order to prove itself in the way that it is said to. */
final class ClientNeeds {
  private ClientNeeds() {}

  static void check(Fields fields, ClientAuth auth, Grant grant) {
    switch (auth) {
      case BASIC, POST -> need(fields, auth, "client_secret");
      case PRIVATE_KEY_JWT -> need(fields, auth, "client_key");
      case NONE -> proof(fields, grant);
    }
  }

  private static void need(Fields fields, ClientAuth auth, String key) {
    if (fields.mapping().find(key).isEmpty()) {
      fields
          .reading()
          .error(
              fields.mapping().place(),
              "client_auth: " + Words.of(auth).replace('-', '_') + " needs '" + key + "'",
              "add " + key + ":");
    }
  }

  /**
   * A client that has nothing to prove itself with gets no token in its own name (RFC 6749, 4.4).
   */
  private static void proof(Fields fields, Grant grant) {
    if (grant == Grant.CLIENT_CREDENTIALS) {
      fields
          .reading()
          .error(
              fields.mapping().place(),
              "the grant client_credentials is for clients that prove who they are",
              "add client_secret: or client_key:, and no client_auth: none");
    }
  }
}
