// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private static final Regions SHOWN =
      new Regions(Map.of("head", "h1", "check-a", "a1"), "<thead>x<tbody>a1");

  @Test
  void sendsNothingWhenNothingChanged() {
    assertThat(SHOWN.since(SHOWN)).isEmpty();
  }

  @Test
  void sendsOnlyTheRowThatChanged() {
    Regions now = new Regions(Map.of("head", "h1", "check-a", "a2"), "<thead>x<tbody>a2");
    assertThat(now.since(SHOWN)).containsExactly(Map.entry("check-a", "a2"));
  }

  @Test
  void sendsTheWholeGridWhenARowCameOrAColumnDid() {
    Regions row =
        new Regions(Map.of("head", "h1", "check-a", "a1", "check-b", "b"), "<thead>x<tbody>a1b");
    Regions column = new Regions(Map.of("head", "h1", "check-a", "a1+"), "<thead>xy<tbody>a1+");
    assertThat(row.since(SHOWN)).containsExactly(Map.entry("grid", "<thead>x<tbody>a1b"));
    assertThat(column.since(SHOWN)).containsExactly(Map.entry("grid", "<thead>xy<tbody>a1+"));
  }
}
