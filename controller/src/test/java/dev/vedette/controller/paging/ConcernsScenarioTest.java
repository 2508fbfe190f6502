// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.checks.model.repository.Paging;
import dev.vedette.checks.model.repository.Route;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Concern;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Delivery;
import dev.vedette.controller.incidents.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that the checks of several teams see. */
class ConcernsScenarioTest {
  @TempDir Path folder;
  @AutoClose private PagingWorld world;

  @BeforeEach
  void open() {
    world = new PagingWorld(folder);
    world.paging =
        new Paging(
            List.of(
                PagingWorld.receiver("on-call", "ON_CALL"),
                PagingWorld.receiver("platform", "PLATFORM")),
            "platform",
            List.of(route("web-team", "on-call"), route("orders-team", "platform", "on-call")));
  }

  @Test
  void goesByTheRoutesOfEachCheckAndToEachReceiverOnce() {
    begins("web-team", "orders-team", "web-team");

    assertThat(receivers()).containsExactly("on-call", "platform");
  }

  @Test
  void goesOnlyToTheTeamWhoseChecksSeeIt() {
    begins("web-team");

    assertThat(receivers()).containsExactly("on-call");
  }

  private List<String> receivers() {
    return world.pages().stream().map(page -> page.to().receiver()).toList();
  }

  private void begins(String... owners) {
    List<Concern> concerns =
        Stream.of(owners)
            .map(
                owner ->
                    new Concern(
                        new CheckId(owner + "-check"), new RuleId("expiring"), owner, Map.of()))
            .toList();
    world.happens(
        new Begin(
            new Subject.Certificate("5e".repeat(32)),
            Severity.WARNING,
            Trouble.evidence(Trouble.TWO, null),
            world.now(),
            new Delivery(Audience.OWNER, true, false, concerns, "")));
  }

  private static Route route(String owner, String... receivers) {
    Match match =
        new Match(
            List.of(),
            List.of(owner),
            Map.of(),
            new Match.Facets(
                List.of(), List.of(new RuleId("expiring")), List.of(), List.of("check")));
    return new Route(match, List.of(receivers), false, Route.Group.DEFAULT);
  }
}
