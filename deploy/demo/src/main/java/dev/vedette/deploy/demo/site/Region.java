// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import java.util.List;
import java.util.Optional;

/** A region of the demo. */
public record Region(String id, String city, String continent) {
  /** The dozen that the demo runs from. */
  public static final List<Region> ALL =
      List.of(
          new Region("af-south", "Cape Town", "af"),
          new Region("ap-northeast", "Tokyo", "ap"),
          new Region("ap-south", "Mumbai", "ap"),
          new Region("ap-southeast", "Singapore", "ap"),
          new Region("au-east", "Sydney", "au"),
          new Region("eu-north", "Stockholm", "eu"),
          new Region("eu-south", "Milan", "eu"),
          new Region("eu-west", "Frankfurt", "eu"),
          new Region("me-central", "Dubai", "me"),
          new Region("sa-east", "São Paulo", "sa"),
          new Region("us-east", "Virginia", "na"),
          new Region("us-west", "Oregon", "na"));

  /** The region of that id. */
  public static Optional<Region> named(String id) {
    return ALL.stream().filter(region -> region.id().equals(id)).findFirst();
  }
}
