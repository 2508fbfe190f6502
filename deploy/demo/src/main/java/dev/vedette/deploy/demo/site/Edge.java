// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** The CDN of one region, in front of the origin. */
final class Edge implements Site.Handler {
  private final Region region;
  private final Site.Handler origin;
  private final Breakages breakages;

  Edge(Region region, Site.Handler origin, Breakages breakages) {
    this.region = region;
    this.origin = origin;
    this.breakages = breakages;
  }

  @Override
  public Answer answer(Ask ask) {
    if (breakages.isBroken(new Breakage.Edge(region))) {
      return Answer.text(503, "No healthy origin, says the edge in " + region.city());
    }
    Answer answer = origin.answer(ask);
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    headers.put("X-Served-By", "edge-" + region.id());
    return new Answer(answer.status(), headers, answer.body(), answer.delay());
  }
}
