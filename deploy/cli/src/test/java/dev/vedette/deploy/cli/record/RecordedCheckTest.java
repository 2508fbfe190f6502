// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.reader.ReadResult;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.reader.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedCheckTest {
  private static final Labels LABELS = new Labels(null, null, "web-team");

  @ParameterizedTest
  @ValueSource(strings = {"shop-login.recorder.json", "shop-login.codegen.jsonl"})
  void writesWhatAReaderWouldHaveWritten(String recording) throws IOException {
    String golden = text(recording.replaceFirst("\\.jsonl?$", ".yaml"));
    assertThat(check(recording).yaml()).isEqualTo(golden);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop-login.recorder.json", "shop-login.codegen.jsonl"})
  void isReadBackWithoutAWarning(String recording) throws IOException {
    ReadResult read =
        new RepositoryReader()
            .readAlone("x.yaml", check(recording).yaml().getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop-login.recorder.json", "shop-login.codegen.jsonl"})
  void isTheSameEachTime(String recording) throws IOException {
    assertThat(check(recording)).isEqualTo(check(recording));
  }

  @Test
  void namesStepsAfterWhatWasDone() throws IOException {
    assertThat(steps(check("shop-login.recorder.json")))
        .startsWith("Open The Shop", "Sign in", "Choose Language")
        .endsWith("Sign out");
    assertThat(steps(check("shop-login.codegen.jsonl")))
        .startsWith("Open shop.example.com", "Sign in", "Pay")
        .contains("Help");
  }

  @Test
  void tellsWhichSecretsToGive() throws IOException {
    assertThat(check("shop-login.recorder.json").secrets().keySet())
        .containsExactly("SHOP_USER", "SHOP_PASSWORD");
    assertThat(check("shop-login.codegen.jsonl").secrets().keySet())
        .containsExactly("SHOP_USER", "SHOP_PASSWORD", "SHOP_TOTP");
  }

  @Test
  void showsNoSecretAnywhere() throws IOException {
    assertThat(check("shop-login.recorder.json").toString())
        .doesNotContain("jane.doe")
        .doesNotContain("battery");
    assertThat(check("shop-login.codegen.jsonl").toString())
        .doesNotContain("0042-17")
        .doesNotContain("493021")
        .doesNotContain("pwd");
  }

  @Test
  void warnsOfWhatItCannotTellWithItsPlace() throws IOException {
    assertThat(check("shop-login.recorder.json").warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "shop-login.recorder.json:86:9: warning: a wait for a script's answer is not told; wait"
                + " for what must show, for instance {text: Welcome}",
            "shop-login.recorder.json:119:9: warning: the frame is known by its number only; name it,"
                + " for instance {css: iframe.pay}",
            "shop-login.recorder.json:125:9: warning: a slowed network is not told; the check"
                + " measures the network of its agents");
  }

  @Test
  void takesTheLabelsThatItIsGiven() throws IOException {
    RecordedCheck check =
        RecordedCheck.of(
            "x.json",
            text("shop-login.recorder.json").getBytes(StandardCharsets.UTF_8),
            new Labels("my-id", "My \"name\": #1", null));
    CheckDefinition read = read(check);
    assertThat(read.id().value()).isEqualTo("my-id");
    assertThat(read.identity().name()).isEqualTo("My \"name\": #1");
  }

  private static RecordedCheck check(String recording) throws IOException {
    return RecordedCheck.of(recording, text(recording).getBytes(StandardCharsets.UTF_8), LABELS);
  }

  private static List<String> steps(RecordedCheck check) {
    return ((CheckSpec.BrowserSpec) read(check).spec()).steps().stream().map(Step::name).toList();
  }

  private static CheckDefinition read(RecordedCheck check) {
    return new RepositoryReader()
        .readAlone("x.yaml", check.yaml().getBytes(StandardCharsets.UTF_8))
        .repository()
        .orElseThrow()
        .checks()
        .getFirst();
  }

  private static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RecordedCheckTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
