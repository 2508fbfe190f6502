// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.OAuthExchange.ClientAuth;
import dev.vedette.checks.model.reader.shape.Fields;

/** What a client needs in order to prove itself in the way that it is said to. */
final class ClientNeeds {
  private ClientNeeds() {}

  static void check(Fields fields, ClientAuth auth) {
    switch (auth) {
      case BASIC, POST -> need(fields, auth, "client_secret");
      case PRIVATE_KEY_JWT -> need(fields, auth, "client_key");
      case NONE -> {}
    }
  }

  private static void need(Fields fields, ClientAuth auth, String key) {
    if (fields.mapping().find(key).isEmpty() && !fields.reading().isLenient()) {
      fields
          .reading()
          .error(
              fields.mapping().place(),
              "client_auth: " + Words.of(auth).replace('-', '_') + " needs '" + key + "'",
              "add " + key + ":");
    }
  }
}
