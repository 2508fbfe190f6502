// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.repository.Location;
import dev.vedette.checks.model.repository.Paging;
import dev.vedette.checks.model.repository.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the repository of checks says of receivers, and the words of a page. */
public record PagingContext(Paging paging, PageText words) {
  /**
   * @param console address of the console, for links; null when people cannot reach it
   */
  public static PagingContext of(Settings settings, @Nullable URI console) {
    Map<LocationId, String> names = new HashMap<>();
    for (Location location : settings.locations()) {
      names.put(location.id(), location.name());
    }
    return new PagingContext(settings.paging(), new PageText(names, console));
  }
}
