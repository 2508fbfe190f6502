// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.deploy.demo.process.VedetteCommand;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP check costs and how right its duration is: a real controller and agent against a
 * target with a known delay, and beside them, where it is wanted, blackbox_exporter against the
 * same target, one after the other so that neither disturbs the other.
 */
public final class HttpBench {
  /** Runs a second that the bars are about. */
  static final int MAIN_RATE = 200;

  static final int SLOW_RATE = 50;
  private static final Duration DELAY = Duration.ofMillis(50);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final VedetteCommand vedette;
  private final @Nullable Path peer;

  /**
   * Measures nothing yet.
   *
   * @param peer the program to compare with; null for none
   */
  public HttpBench(VedetteCommand vedette, @Nullable Path peer) {
    this.vedette = vedette;
    this.peer = peer;
  }

  /** The peer on this machine; null when it is not installed. */
  public static @Nullable Path installedPeer() {
    return PeerProber.find().orElse(null);
  }

  /**
   * How long is measured at each rate, and how long before that nothing is.
   *
   * @param warmUp until the agent's code is compiled: what runs once in each run is worth the
   *     second compiler only after some ten thousand runs
   */
  record Plan(Duration length, Duration warmUp, Duration peerWarmUp) {}

  /** Measures for {@code length} at each rate. Returns the bench's one JSON object. */
  public String run(Duration length) throws InterruptedException {
    Descendants.endWithUs();
    Plan plan = new Plan(length, Duration.ofSeconds(180), Duration.ofSeconds(5));
    try (DelayTarget target = DelayTarget.start(DELAY);
        DelayTarget prompt = DelayTarget.start(Duration.ZERO)) {
      ObjectNode result = JSON.createObjectNode().put("bench", "http");
      result.set("machine", Machine.describe());
      Figures ours = new OurProber(vedette, plan).measure(target.url(), prompt.url());
      ours.write(result.putObject("ours"), MAIN_RATE);
      if (peer != null) {
        Figures theirs = theirs(peer, plan, target.url(), prompt.url());
        theirs.write(result.putObject("peer"), MAIN_RATE);
        ratio(ours, theirs, result.putObject("ratio"));
      }
      return result.toPrettyString();
    }
  }

  private static Figures theirs(Path program, Plan plan, URI target, URI prompt)
      throws InterruptedException {
    try (PeerProber prober = new PeerProber(program, plan)) {
      return prober.measure(target, prompt);
    }
  }

  private static void ratio(Figures ours, Figures theirs, ObjectNode into) {
    ObjectNode left = JSON.createObjectNode();
    ObjectNode right = JSON.createObjectNode();
    ours.write(left, MAIN_RATE);
    theirs.write(right, MAIN_RATE);
    left.properties()
        .forEach(
            figure ->
                into.put(
                    figure.getKey(),
                    Figures.round(
                        figure.getValue().asDouble() / right.path(figure.getKey()).asDouble())));
  }

  /** From measured durations in milliseconds. */
  static Figures.Errors errors(double[] durations) {
    double delay = DELAY.toNanos() / 1e6;
    return Figures.Errors.of(Arrays.stream(durations).map(it -> it - delay).toArray());
  }
}
