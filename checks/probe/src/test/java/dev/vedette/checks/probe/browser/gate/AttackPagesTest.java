// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.gate.Attack.End;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.policy.Cidr;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a real browser that want to where the policy does not let them. */
@Tag("browser")
@Timeout(120)
class AttackPagesTest {
  private static final List<Attack> ATTACKS = Attacks.all();
  private static final List<String> BEYOND_THIS_MACHINE =
      List.of("compatible", "nat64", "metadata");

  private final AtomicBoolean isRebound = new AtomicBoolean();

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private AttackSite site;
  private Gate gate;

  @BeforeEach
  void start() throws Exception {
    site = new AttackSite(ATTACKS);
    gate = Gate.start(resolver(), System::nanoTime);
  }

  @AfterEach
  void stop() throws Exception {
    gate.close();
    site.close();
  }

  @Test
  void reachNothingThatIsForbidden() throws Exception {
    try (Pass pass = gate.open(NetworkPolicy.publicAnd(List.of(Cidr.parse(Attack.SITE))))) {
      Predicate<Attack> isOver =
          attack -> attack.end() == End.DENIED ? isDenied(pass, attack) : site.isTried(attack);

      assertThat(notOver(pass, isOver, ATTACKS)).isEmpty();

      assertThat(ATTACKS).filteredOn(attack -> site.trap(attack).hits() > 0).isEmpty();
      assertThat(ATTACKS).filteredOn(site::isReached).isEmpty();
      assertThat(pass.connections())
          .allSatisfy(to -> assertThat(to.address().getHostAddress()).isEqualTo(Attack.SITE));
    }
  }

  /** Or the other test would show nothing. */
  @Test
  void wouldReachItWhereThePolicyAllowsIt() throws Exception {
    try (Pass pass = gate.open(NetworkPolicy.EVERYTHING)) {
      List<Attack> here =
          ATTACKS.stream()
              .filter(attack -> attack.end() == End.DENIED)
              .filter(attack -> !BEYOND_THIS_MACHINE.contains(attack.name()))
              .toList();

      assertThat(notOver(pass, attack -> site.trap(attack).hits() > 0, here)).isEmpty();
    }
  }

  private List<Attack> notOver(Pass pass, Predicate<Attack> isOver, List<Attack> attacks)
      throws Exception {
    try (HeadlessBrowser browser = new HeadlessBrowser(pass, folder)) {
      for (Attack attack : attacks) {
        browser.open(site.url(attack));
      }
      Waiting.until(() -> attacks.stream().allMatch(isOver));
      return attacks.stream().filter(isOver.negate()).toList();
    }
  }

  private boolean isDenied(Pass pass, Attack attack) {
    int port = site.trap(attack).port();
    return pass.denials().stream().anyMatch(denial -> denial.port() == port);
  }

  /** Every name is at the forbidden address; one is so only from the second question on. */
  private Resolver resolver() {
    Resolver forbidden = Scripts.at("127.0.0.2");
    Resolver allowed = Scripts.at(Attack.SITE);
    return (host, family, limit) ->
        (host.equals("rebinding.example") && isRebound.compareAndSet(false, true)
                ? allowed
                : forbidden)
            .resolve(host, family, limit);
  }
}
