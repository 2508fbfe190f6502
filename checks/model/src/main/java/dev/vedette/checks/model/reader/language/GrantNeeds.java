// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.OAuthExchange.Grant;
import dev.vedette.checks.model.reader.shape.Fields;
import java.util.List;

/** The keys without which a grant cannot be carried out. */
final class GrantNeeds {
  private GrantNeeds() {}

  static void check(Fields fields, Grant grant) {
    for (String key : of(grant)) {
      if (fields.mapping().find(key).isEmpty()) {
        fields
            .reading()
            .error(
                fields.mapping().place(),
                "the grant needs '" + key + "', which is missing",
                "add " + key + ":");
      }
    }
  }

  private static List<String> of(Grant grant) {
    return switch (grant) {
      case AUTHORIZATION_CODE -> List.of("redirect_uri", "login");
      case CLIENT_CREDENTIALS -> List.of();
      case REFRESH_TOKEN -> List.of("refresh_token");
      case PASSWORD -> List.of("username", "password");
      case JWT_BEARER -> List.of("assertion");
    };
  }
}
