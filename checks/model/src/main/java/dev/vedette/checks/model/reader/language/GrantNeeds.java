// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.OAuthExchange.Grant;
import dev.vedette.checks.model.reader.shape.Fields;
import java.util.List;

/** The keys without which a grant cannot be carried out, and those that are another's. */
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
    for (Grant other : Grant.values()) {
      of(other).stream()
          .filter(key -> !of(grant).contains(key))
          .forEach(key -> refuse(fields, grant, key));
    }
  }

  /** What a grant has no use for would be sent all the same, and a password in a URL. */
  private static void refuse(Fields fields, Grant grant, String key) {
    fields
        .mapping()
        .find(key)
        .ifPresent(
            entry ->
                fields
                    .reading()
                    .error(
                        entry.place(),
                        "'"
                            + key
                            + "' is of no use to the grant "
                            + Words.of(grant).replace('-', '_'),
                        "remove " + key + ":"));
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
