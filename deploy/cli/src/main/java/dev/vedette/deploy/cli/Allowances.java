// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.probe.policy.Cidr;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.util.List;

/** {@code --allow [LOCATION=]CIDR} of {@code vedette agent}, as they were given. */
record Allowances(List<Allowance> allowances) {
  Allowances {
    allowances = List.copyOf(allowances);
  }

  /** One of them; {@code location} is empty for every location. */
  record Allowance(String location, Cidr network) {}

  /**
   * Reads them.
   *
   * @param locations that the agent serves
   */
  static Allowances read(List<String> texts, List<String> locations) {
    return new Allowances(texts.stream().map(text -> read(text, locations)).toList());
  }

  private static Allowance read(String text, List<String> locations) {
    int equals = text.indexOf('=');
    String location = equals < 0 ? "" : text.substring(0, equals);
    if (equals >= 0 && !locations.contains(location)) {
      throw CommandError.yours(
          "--allow names the location '" + location + "', which this agent does not serve",
          "It serves " + String.join(", ", locations) + ".");
    }
    return new Allowance(location, network(text.substring(equals + 1)));
  }

  private static Cidr network(String text) {
    try {
      return Cidr.parse(text);
    } catch (IllegalArgumentException e) {
      throw CommandError.yours(
          "'" + text + "' is not a block of addresses",
          "Write an address or a block, for instance --allow 10.20.0.0/16.");
    }
  }

  /** What the runs of {@code location} may connect to. */
  NetworkPolicy of(LocationId location) {
    return NetworkPolicy.publicAnd(
        allowances.stream()
            .filter(it -> it.location().isEmpty() || it.location().equals(location.value()))
            .map(Allowance::network)
            .toList());
  }
}
