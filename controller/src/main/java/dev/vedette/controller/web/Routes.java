// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

import io.javalin.config.RoutesConfig;

/** A part of what the server answers. */
@FunctionalInterface
public interface Routes {
  /** Adds its addresses; called once, before the server starts. */
  void addTo(RoutesConfig routes);
}
