// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A passage that tells what it is told to. */
final class ScriptedPassage implements Passage {
  final Map<String, Stop> stops = new HashMap<>();
  final List<String> forbidden = new ArrayList<>();
  boolean closed;

  @Override
  public String proxy() {
    return "http://127.0.0.1:3128";
  }

  @Override
  public String user() {
    return "run-1";
  }

  @Override
  public String password() {
    return "pass";
  }

  @Override
  public Optional<Stop> stopped(String url) {
    return Optional.ofNullable(stops.get(url));
  }

  @Override
  public List<String> forbidden() {
    return List.copyOf(forbidden);
  }

  @Override
  public void close() {
    closed = true;
  }
}
