// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.deploy.demo.process.VedetteCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP check costs and how right its duration is: a real controller and agent against a
 * target with a known delay, and beside them, where it is wanted, blackbox_exporter against the
 * same target. They work in turns, each while the other rests, so that both meet the same machine.
 */
public final class HttpBench {
  /** Runs a second that the bars are about. */
  private static final int MAIN_RATE = 200;

  private static final int SLOW_RATE = 50;
  private static final Duration DELAY = Duration.ofMillis(50);

  /**
   * Until the agent's code is compiled: what runs once in each run is worth the second compiler
   * only after some ten thousand runs, and the last of it after some forty thousand.
   */
  private static final Duration WARM_UP = Duration.ofMinutes(5);

  /** Enough where processor time is not what is measured. */
  private static final Duration BRIEF_WARM_UP = Duration.ofSeconds(90);

  /** How long probers do all that they can. */
  private static final Duration SATURATED = Duration.ofSeconds(20);

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

  /** Measures each prober for {@code length} at each rate. Returns the bench's one JSON object. */
  public String run(Duration length) throws InterruptedException {
    Descendants.endWithUs();
    ObjectNode result = JSON.createObjectNode().put("bench", "http");
    result.set("machine", Machine.describe());
    Entrant ours =
        new Entrant((rate, target, warmUp) -> new OurProber(vedette, rate, target, warmUp));
    if (peer == null) {
      compare(List.of(ours), length);
      result.set("ours", ours.figures().json());
    } else {
      Entrant theirs = new Entrant((rate, target, warmUp) -> new PeerProber(peer, rate, target));
      compare(List.of(ours, theirs), length);
      result.set("ours", ours.figures().json());
      result.set("peer", theirs.figures().json());
      result.set("ratio", ours.figures().ratio(theirs.figures()));
    }
    return result.toPrettyString();
  }

  private static void compare(List<Entrant> entrants, Duration length) throws InterruptedException {
    try (DelayTarget target = DelayTarget.start(DELAY);
        DelayTarget prompt = DelayTarget.start(Duration.ZERO)) {
      new Contest(MAIN_RATE, WARM_UP, Figures::main).hold(entrants, target, length);
      new Contest(
              SLOW_RATE, BRIEF_WARM_UP, (figures, turn, memory) -> figures.other(SLOW_RATE, turn))
          .hold(entrants, target, length);
      for (Entrant entrant : entrants) {
        try (Prober prober = entrant.start().at(OurProber.SATURATING_RATE, prompt, BRIEF_WARM_UP)) {
          prober.warmUp();
          entrant.figures().speed(prober.speed(SATURATED));
        }
      }
    }
  }
}
