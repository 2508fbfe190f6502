// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that can be broken, as it is written after {@code --break}. */
public sealed interface Breakage {
  /** The identity provider answers 503. */
  record Login() implements Breakage {
    @Override
    public String toString() {
      return "login";
    }
  }

  /** The shop takes 1.2 s longer for every page. */
  record Slow() implements Breakage {
    @Override
    public String toString() {
      return "slow";
    }
  }

  /** The third-party script host answers 503, and takes four seconds for it. */
  record Script() implements Breakage {
    @Override
    public String toString() {
      return "script";
    }
  }

  /** The CDN's edge of one region answers 503. */
  record Edge(Region region) implements Breakage {
    @Override
    public String toString() {
      return "edge:" + region.id();
    }
  }

  /** The agent of one region loses its network. */
  record Agent(Region region) implements Breakage {
    @Override
    public String toString() {
      return "agent:" + region.id();
    }
  }

  /**
   * Reads the written form. Throws {@link IllegalArgumentException} with the mend in its message.
   */
  static Breakage parse(String text) {
    return switch (text) {
      case "login" -> new Login();
      case "slow" -> new Slow();
      case "script" -> new Script();
      default -> regional(text);
    };
  }

  /** Everything that can be broken in a shop of these regions. */
  static List<Breakage> all() {
    Stream<Breakage> everywhere = Stream.of(new Login(), new Slow(), new Script());
    Stream<Breakage> edges = Region.ALL.stream().map(Edge::new);
    Stream<Breakage> agents = Region.ALL.stream().map(Agent::new);
    return Stream.of(everywhere, edges, agents).flatMap(all -> all).toList();
  }

  private static Breakage regional(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    if (!kind.equals("edge") && !kind.equals("agent")) {
      throw new IllegalArgumentException(
          "cannot break '" + text + "'; use login, slow, script, edge:REGION or agent:REGION");
    }
    Region region =
        Region.named(colon < 0 ? "" : text.substring(colon + 1))
            .orElseThrow(() -> new IllegalArgumentException(unknownRegion(text)));
    return kind.equals("edge") ? new Edge(region) : new Agent(region);
  }

  private static String unknownRegion(String text) {
    return "no such region in '"
        + text
        + "'; use one of "
        + Region.ALL.stream().map(Region::id).collect(Collectors.joining(", "));
  }
}
