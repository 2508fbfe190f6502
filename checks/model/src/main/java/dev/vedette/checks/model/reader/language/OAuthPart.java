// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.OAuthExchange;
import java.util.List;

/** What stands under {@code oauth}: the exchange and what is expected of it. */
record OAuthPart(OAuthExchange exchange, List<Expectation> expectations) {
  OAuthPart {
    expectations = List.copyOf(expectations);
  }
}
