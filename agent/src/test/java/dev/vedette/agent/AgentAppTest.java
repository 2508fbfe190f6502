// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.wire.CalibrationError;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentAppTest {
  @TempDir Path data;
  @AutoClose private final FakeController controller = new FakeController("{}");

  @Test
  void hostsSeveralAgentsThatKeepTheirNames() throws Exception {
    List<String> first = namesOfARun();
    List<String> second = namesOfARun();

    assertThat(first).hasSize(2).isEqualTo(second);
    assertThat(first.getFirst()).startsWith("eu-west-");
  }

  @Test
  void publishesTheErrorOfItsMeasurements() throws Exception {
    try (AgentApp app = AgentApp.start(options(data))) {
      assertThat(app).isNotNull();
      CalibrationError error = null;
      while (error == null) {
        error = controller.polls.take().health().calibration();
      }
      assertThat(error.samples()).isPositive();
      assertThat(error.p50Micros()).isPositive();
    }
  }

  @Test
  void saysWhatIsWrongWithItsDataFolder() throws IOException {
    Path file = Files.createFile(data.resolve("file"));

    assertThatExceptionOfType(AgentStartException.class)
        .isThrownBy(() -> AgentApp.start(options(file)))
        .withMessageContaining(file.toString())
        .satisfies(e -> assertThat(e.mend()).contains("--data"));
  }

  @Test
  void refusesADataFolderInUse() {
    try (AgentApp app = AgentApp.start(options(data))) {
      assertThat(app).isNotNull();
      assertThatExceptionOfType(AgentStartException.class)
          .isThrownBy(() -> AgentApp.start(options(data)))
          .withMessageContaining("used by another agent");
    }
  }

  private List<String> namesOfARun() throws InterruptedException {
    controller.polls.clear();
    List<String> names = new ArrayList<>();
    try (AgentApp app = AgentApp.start(options(data))) {
      assertThat(app).isNotNull();
      while (names.size() < 2) {
        LeaseRequest poll = controller.polls.poll(20, TimeUnit.SECONDS);
        assertThat(poll).isNotNull();
        if (!names.contains(poll.agent())) {
          names.add(poll.agent());
        }
      }
    }
    return names.stream().sorted().toList();
  }

  private AgentOptions options(Path folder) {
    return new AgentOptions(
        List.of(place("eu-west"), place("us-east")),
        folder,
        new AgentOptions.Concurrency(10, 0),
        new AgentOptions.Secrets(null, null),
        "test");
  }

  private AgentOptions.Place place(String location) {
    return new AgentOptions.Place(
        new LocationId(location),
        null,
        controller.url(),
        new Secret(FakeController.TOKEN),
        NetworkPolicy.PUBLIC);
  }
}
