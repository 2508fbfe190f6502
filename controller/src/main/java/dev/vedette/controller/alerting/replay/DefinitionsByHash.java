// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.CheckCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The definitions that events were heard under, read from their kept texts once each. */
public final class DefinitionsByHash implements Function<String, CheckDefinition> {
  private final Function<String, Optional<String>> contents;
  private final Map<String, CheckDefinition> read = new HashMap<>();

  /**
   * On kept texts.
   *
   * @param contents from a hash to the text, empty when it was not kept
   */
  public DefinitionsByHash(Function<String, Optional<String>> contents) {
    this.contents = contents;
  }

  /** Throws {@link ForgottenDefinitionException} when the text was not kept. */
  @Override
  public CheckDefinition apply(String hash) {
    CheckDefinition known = read.get(hash);
    if (known == null) {
      known =
          contents
              .apply(hash)
              .map(content -> CheckCodec.read(content).definition())
              .orElseThrow(() -> new ForgottenDefinitionException(hash));
      read.put(hash, known);
    }
    return known;
  }
}
