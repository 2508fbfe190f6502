// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repository's example of a browser check. */
class ShopLoginTest {
  private static final Path EXAMPLES = Path.of("../examples");

  @TempDir Path folder;
  @AutoClose private BrowserRunning runs;

  @BeforeEach
  void start() {
    runs = new BrowserRunning(folder);
    runs.secrets.put("SHOP_USER", "anna@example.org");
    runs.secrets.put("SHOP_PASSWORD", "correct horse");
    runs.worker.on(
        Deed.Click.class,
        command -> {
          runs.worker.shown.put("url", "https://shop.example.com/account");
          return runs.worker.done(false);
        });
  }

  private static CheckDefinition shopLogin() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> paths = Files.list(EXAMPLES)) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), Files.readAllBytes(path));
      }
    }
    return new RepositoryReader()
        .read(files)
        .repository()
        .orElseThrow()
        .check(new CheckId("shop-login"))
        .orElseThrow();
  }

  @Test
  void passes() throws IOException {
    Probed probed = runs.run(shopLogin());

    assertThat(runs.judged(probed).judgement().verdict()).isEqualTo(Verdict.PASSED);
    assertThat(probed.steps())
        .extracting(StepReport::name)
        .containsExactly("Open the shop", "Sign in", "Sign out");
    assertThat(runs.worker.heard(Deed.Fill.class))
        .containsExactly(
            new Deed.Fill(new Target("label", "Email", null, false, null), "anna@example.org"),
            new Deed.Fill(new Target("label", "Password", null, false, null), "correct horse"));
    assertThat(runs.all(probed)).doesNotContain("anna@example.org", "correct horse");
  }

  @Test
  void failsAtTheWordsThatDoNotCome() throws IOException {
    runs.worker.absent.add("Signed in as");

    Probed probed = runs.run(shopLogin());

    assertThat(runs.judged(probed).judgement().verdict()).isEqualTo(Verdict.FAILED);
    assertThat(probed.finding().step()).isEqualTo("Sign in");
    assertThat(probed.finding().message())
        .contains("expected text \"Signed in as\"", "saw \"Sorry, we are closed\"");
    assertThat(runs.evidence).containsKey("step-2-screenshot.png");
  }
}
