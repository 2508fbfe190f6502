// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.deploy.demo.Demo;
import dev.vedette.deploy.demo.DemoOptions;
import dev.vedette.deploy.demo.process.VedetteCommand;
import dev.vedette.deploy.demo.site.Breakage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo as {@code vedette demo --headless} runs it: real processes, real sockets, real pages.
 */
class HeadlessDemoTest {
  @TempDir Path folder;

  /**
   * Three things at once: the owner of the shop hears of the login and of the edge, the operators
   * of the agent that is cut off, and nobody of what others mend.
   */
  @Test
  void pagesOnceForEachThingThatBreaksAndResolvesOnce() throws Exception {
    assertThat(run(List.of("login", "edge:eu-west", "agent:us-east"), 5, 60, 115)).isEmpty();
    assertThat(new ObjectMapper().readTree(folder.resolve("report.json").toFile()).path("pages"))
        .as("one for each of the two checks that sign in, one for the edge, one for the agent")
        .hasSize(4);
  }

  @Test
  @Tag("soak")
  void pagesOnceForASlowShopByAPercentile() throws Exception {
    assertThat(run(List.of("slow"), 60, 0, 240)).isEmpty();
  }

  /** What the demo complained of, and then all that it saw. */
  private String run(List<String> what, int at, int mendAt, int length) throws Exception {
    StringWriter said = new StringWriter();
    Demo demo =
        new Demo(
            VedetteCommand.java("dev.vedette.deploy.cli.Vedette"),
            new PrintWriter(said),
            false,
            InstantSource.system());
    Duration mend = mendAt == 0 ? null : Duration.ofSeconds(mendAt);
    int exit =
        demo.run(
            new DemoOptions(
                what.stream().map(Breakage::parse).toList(),
                new DemoOptions.Schedule(Duration.ofSeconds(at), mend),
                new DemoOptions.Headless(Duration.ofSeconds(length), folder.resolve("report.json")),
                0));
    return exit == 0 ? "" : said + Files.readString(folder.resolve("report.json"));
  }
}
