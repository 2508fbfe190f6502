// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into a provider's pages.
 *
 * @param fields form field to what is typed
 * @param totp makes a one-time password; null when the check has none
 * @param consent whether a consent page is accepted
 * @param secrets the names of those that went into fields and password
 */
public record Entries(
    Map<String, String> fields,
    @Nullable Supplier<String> totp,
    boolean consent,
    Set<String> secrets) {
  public Entries {
    fields = new LinkedHashMap<>(fields);
    secrets = Set.copyOf(secrets);
  }
}
