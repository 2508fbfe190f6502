// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckDefinition.Origin;
import dev.vedette.checks.model.repository.CheckRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  private static final ReadResult RESULT =
      new RepositoryReader().read(Folder.read(Folder.EXAMPLES));

  @Test
  void areValidWithoutAnErrorOrAWarning() {
    assertThat(RESULT.problems()).isEmpty();
    assertThat(repository().checks())
        .extracting(check -> check.id().value())
        .containsExactlyInAnyOrder(
            "home-page", "order-round-trip", "identity-provider", "shop-login", "checkout");
  }

  @ParameterizedTest
  @MethodSource("checks")
  void travelAndArriveAsTheyWere(CheckDefinition check) {
    ResolvedCheck arrived = CheckCodec.read(check.origin().content());
    assertThat(arrived.definition().origin().hash()).isEqualTo(check.origin().hash());
    assertThat(withoutPlace(arrived.definition(), check.origin())).isEqualTo(check);
  }

  @Test
  void bringTheScopesOfTheirSecrets() {
    CheckDefinition orders =
        checks().stream()
            .filter(it -> it.id().value().equals("order-round-trip"))
            .findFirst()
            .orElseThrow();
    assertThat(CheckCodec.resolve(orders).secretScopes().get("PROBE_SECRET"))
        .isEqualTo(repository().settings().secrets().get("PROBE_SECRET"));
  }

  @Test
  void haveOneControlCheckForEachControlUrl() {
    List<CheckDefinition> control = ControlChecks.of(repository().settings());
    assertThat(control)
        .hasSize(4)
        .allMatch(check -> check.id().value().matches("control-[0-9a-f]{8}"));
    assertThat(control)
        .extracting(check -> check.locations().size())
        .containsExactlyInAnyOrder(1, 1, 3, 3);
    assertThat(control).allMatch(check -> check.alerting().rules().isEmpty());
  }

  static List<CheckDefinition> checks() {
    return repository().checks();
  }

  private static CheckRepository repository() {
    return RESULT.repository().orElseThrow();
  }

  private static CheckDefinition withoutPlace(CheckDefinition check, Origin origin) {
    return new CheckDefinition(
        check.identity(),
        check.cadence(),
        check.locations(),
        check.spec(),
        check.alerting(),
        origin);
  }
}
