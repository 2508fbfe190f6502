// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition.Identity;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.reader.shape.Reading.Sighting;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;

/** A check as written, defaults merged in: all of it but which locations its choice amounts to. */
public record CheckEntry(
    Identity identity,
    Cadence cadence,
    LocationChoice locations,
    CheckSpec spec,
    Alerting alerting,
    Source source) {

  /**
   * What it was read from.
   *
   * @param written its defaults merged in
   * @param sightings the expressions in it
   */
  public record Source(Node.Mapping written, List<Sighting> sightings) {
    public Source {
      sightings = List.copyOf(sightings);
    }
  }
}
