// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.reader.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarningsTest {
  private final Map<String, byte[]> files = new HashMap<>(Folder.read(Folder.EXAMPLES));

  @Test
  void aPercentileOverTooFewRuns() {
    change("checkout.yaml", "over: 2h", "over: 30m");
    assertThat(warnings())
        .containsExactly(
            "checkout.yaml:20:15: warning: 30 runs in the window are too few for percentile 95, which needs 40; "
                + "make over at least 40m, every shorter, or the percentile lower");
  }

  @Test
  void aLiteralThatLooksLikeASecret() {
    change("order-round-trip.yaml", "$(secret.PROBE_SECRET)", "hunter2hunter2");
    assertThat(warnings())
        .hasSize(1)
        .first()
        .asString()
        .contains("client_secret")
        .doesNotContain("hunter2");
  }

  @Test
  void aTokenThatIsWrittenOut() {
    change(
        "home-page.yaml",
        "steps:",
        "steps:\n      - get: https://a.example/\n        auth: {bearer: a8f7s9d8a8f7s9d8}");
    assertThat(warnings()).hasSize(1).first().asString().contains("'bearer' looks like");
  }

  @Test
  void aPasswordThatIsTypedAsItIs() {
    change("shop-login.yaml", "$(secret.SHOP_PASSWORD)", "hunter2");
    assertThat(warnings())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("shop-login.yaml:27:19: warning: 'with' looks like it holds a secret")
        .doesNotContain("hunter2");
  }

  @Test
  void aPasswordOfAFieldThatOnlyItsSelectorTells() {
    change("shop-login.yaml", "{label: Password}", "{css: \"input[type='password']\"}");
    change("shop-login.yaml", "$(secret.SHOP_PASSWORD)", "hunter2");
    assertThat(warnings()).hasSize(1);
  }

  @Test
  void noWatchdogAndNoControl() {
    change("vedette.yaml", "watchdog: {", "# {");
    change("vedette.yaml", "control: [\"https://three", "# [\"https://three");
    assertThat(warnings())
        .hasSize(3)
        .anyMatch(it -> it.contains("no watchdog"))
        .anyMatch(it -> it.contains("'us-east' has no control target"));
  }

  @Test
  void aRouteToAnOwnerOrATagThatNoCheckHas() {
    change(
        "vedette.yaml",
        "routes:",
        "routes:\n  - match: {owner: web-taem}\n    to: [on-call]\n"
            + "  - match: {tags: {tier: [critical, gold]}}\n    to: [on-call]");
    assertThat(warnings())
        .hasSize(2)
        .anyMatch(it -> it.contains("no check has the owner 'web-taem'; did you mean 'web-team'?"))
        .anyMatch(it -> it.contains("no check has the tag tier 'gold'"));
  }

  @Test
  void aTimeoutLongerThanTheGrid() {
    change("home-page.yaml", "timeout: 15s", "timeout: 15m");
    assertThat(warnings()).hasSize(1).first().asString().startsWith("home-page.yaml:8:14:");
  }

  private void change(String path, String from, String to) {
    String text = new String(files.get(path), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private List<String> warnings() {
    ReadResult result = new RepositoryReader().read(files);
    assertThat(result.errors()).isEmpty();
    return result.problems().stream().map(Problem::toString).toList();
  }
}
