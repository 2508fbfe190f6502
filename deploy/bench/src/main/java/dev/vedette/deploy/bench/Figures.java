// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What one prober showed of HTTP, under the keys that every HTTP bench prints. */
final class Figures {
  private final ObjectNode json = new ObjectMapper().createObjectNode();

  /** At the rate that the bars are about. */
  void main(Turn turn, long residentMegabytes) {
    json.put("cpu_ms_per_run", round(turn.cpuPerRun()));
    errors(turn, "");
    json.put("rss_mb", residentMegabytes);
  }

  /** At another rate, in runs a second, which is in the keys. */
  void other(int rate, Turn turn) {
    errors(turn, "_at_" + rate);
  }

  /** Runs a second at saturation. */
  void speed(double runs) {
    json.put("runs_per_second", round(runs));
  }

  private void errors(Turn turn, String suffix) {
    Errors errors = Errors.of(turn.errors());
    json.put("error_ms_p50" + suffix, round(errors.p50()));
    json.put("error_ms_p95" + suffix, round(errors.p95()));
    json.put("error_ms_p99" + suffix, round(errors.p99()));
    json.put("runs" + suffix, errors.count());
  }

  ObjectNode json() {
    return json;
  }

  /** Each figure as a share of the other's. */
  ObjectNode ratio(Figures other) {
    ObjectNode ratio = json.objectNode();
    json.properties()
        .forEach(
            figure ->
                ratio.put(
                    figure.getKey(),
                    round(
                        figure.getValue().asDouble()
                            / other.json.path(figure.getKey()).asDouble())));
    return ratio;
  }

  static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
