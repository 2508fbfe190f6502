// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.repository;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a secret may be sent and by whose checks; empty lists do not restrict.
 *
 * @param expires the last day it works; null when not known
 */
public record SecretScope(List<String> hosts, List<String> owners, @Nullable LocalDate expires) {
  public SecretScope {
    hosts = List.copyOf(hosts);
    owners = List.copyOf(owners);
  }
}
