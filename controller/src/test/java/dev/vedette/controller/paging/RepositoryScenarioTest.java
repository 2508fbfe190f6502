// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.controller.definitions.SourceStatus;
import dev.vedette.controller.definitions.SourceStatus.Held;
import dev.vedette.controller.definitions.SourceStatus.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryScenarioTest {
  private static final Problem FIRST =
      Problem.error(new Place("shop.yaml", 3, 5), "unknown key `evry`", "say `every`");
  private static final Problem SECOND =
      Problem.error(new Place("api.yaml", 9, 1), "duplicate id `api`", "choose another");

  @TempDir Path folder;
  @AutoClose private PagingWorld world;

  @BeforeEach
  void open() {
    world = new PagingWorld(folder);
  }

  @Test
  void tellsTheOperatorsOnceAndTakesItBackWhenMended() {
    world.look(status(FIRST));
    world.look(status(FIRST));
    world.look(status());

    assertThat(world.platform().actionsAndKeys())
        .containsExactly("TRIGGER vedette:definitions:1:1", "RESOLVE vedette:definitions:1:1");
    assertThat(world.platform().messages().getFirst().text().body())
        .isEqualTo("shop.yaml:3:5: unknown key `evry`; say `every`.");
    assertThat(world.onCall().messages()).isEmpty();
  }

  @Test
  void pagesAnewForAProblemThatWasNotToldBefore() {
    world.look(status(FIRST));
    world.look(status(FIRST, SECOND));

    assertThat(world.platform().actionsAndKeys())
        .containsExactly(
            "TRIGGER vedette:definitions:1:1",
            "TRIGGER vedette:definitions:1:2",
            "RESOLVE vedette:definitions:1:1");
  }

  @Test
  void pagesNobodyWhenSomeOfItIsMended() {
    world.look(status(FIRST, SECOND));
    world.look(status(SECOND));

    assertThat(world.platform().messages()).hasSize(1);
    assertThat(world.openIncidents().getFirst().episode().evidence().summary())
        .isEqualTo("1 thing is wrong");
  }

  @Test
  void keepsSilentAboutWarnings() {
    world.look(status(Problem.warning(new Place("shop.yaml", 3, 5), "no control", "add some")));

    assertThat(world.pages()).isEmpty();
  }

  @Test
  void tellsOfASourceThatStaysOutOfReach() {
    Trouble trouble = new Trouble(true, "cannot reach git.example.com", world.now());
    SourceStatus status = new SourceStatus("abc", world.now(), List.of(), trouble, null);
    world.look(status);
    assertThat(world.pages()).isEmpty();

    world.clock.advance(Duration.ofMinutes(2));
    world.look(status);
    assertThat(world.platform().messages()).hasSize(1);
  }

  @Test
  void tellsOfACommitThatWaitsForApproval() {
    world.look(new SourceStatus("abc", world.now(), List.of(), null, new Held("def", 90, 100)));

    assertThat(world.platform().messages().getFirst().text().body())
        .isEqualTo("commit def would remove 90 of 100 checks and waits for approval.");
  }

  private SourceStatus status(Problem... problems) {
    return new SourceStatus("abc", world.now(), List.of(problems), null, null);
  }
}
