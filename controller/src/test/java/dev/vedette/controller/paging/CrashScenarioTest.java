// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.controller.ledger.Transaction;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The controller dies at the worst instants: faults 2 and 3. */
class CrashScenarioTest {
  @TempDir Path folder;
  @AutoClose private PagingWorld world;

  @BeforeEach
  void open() {
    world = new PagingWorld(folder);
  }

  @Test
  void sendsAgainUnderTheSameKeyWhenItDiedBetweenSendAndMark() {
    world.fails("shop-login");
    world.dieWith(cannotMark());
    assertThat(world.onCall().messages()).hasSize(1);

    world.step();
    world.stepAfter(Duration.ofMinutes(5));

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly("TRIGGER vedette:shop-login:1:1", "TRIGGER vedette:shop-login:1:1");
    assertThat(world.onCall().messages().get(1)).isEqualTo(world.onCall().messages().get(0));
    assertThat(world.pages().getFirst().progress().state()).isEqualTo(PageState.SENT);
  }

  @Test
  void resolvesWhatMayHaveArrivedBeforeItDied() {
    world.fails("shop-login");
    world.dieWith(cannotMark());
    world.recovers("shop-login");
    world.step();

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly("TRIGGER vedette:shop-login:1:1", "RESOLVE vedette:shop-login:1:1");
  }

  @Test
  void sendsAtOnceAfterARestartWhatWasOnlyDecided() {
    world.fails("shop-login");
    world.restart();
    world.step();

    assertThat(world.onCall().messages()).hasSize(1);
  }

  @Test
  void sendsAtOnceAfterARestartWhatWasClaimedAndNotSent() {
    world.fails("shop-login");
    world.onCall().nextDies();
    world.step();
    world.restart();
    world.step();

    assertThat(world.pages().getFirst().progress().state()).isEqualTo(PageState.SENT);
  }

  @Test
  void sendsAgainAfterAMinuteWhatAFailedStoreLeftOnItsWay() {
    world.fails("shop-login");
    world.onCall().nextDies();
    world.step();
    world.stepAfter(Duration.ofSeconds(59));
    assertThat(world.onCall().messages()).hasSize(1);

    world.stepAfter(Duration.ofSeconds(1));
    assertThat(world.onCall().messages()).hasSize(2);
  }

  @Test
  void resolvesWhatAFailedStoreLeftOnItsWay() {
    world.fails("shop-login");
    world.onCall().nextDies();
    world.step();
    world.recovers("shop-login");
    world.stepAfter(Duration.ofSeconds(60));

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly("TRIGGER vedette:shop-login:1:1", "RESOLVE vedette:shop-login:1:1");
  }

  /** Fails where the outcome of a send is written. */
  private PagingStore cannotMark() {
    PagingStore whole = world.repositories();
    return new PagingStore(
        new FailingPages(whole.pages(), PageState.SENT), whole.groups(), whole.incidents());
  }

  /** Passes everything on, but dies before it stores a page in a state. */
  private static final class FailingPages extends ForwardingPages {
    private final PageState deadly;

    FailingPages(PageRepository pages, PageState deadly) {
      super(pages);
      this.deadly = deadly;
    }

    @Override
    public void store(Transaction transaction, Page page) {
      if (page.progress().state() == deadly) {
        throw new IllegalStateException("killed before the mark");
      }
      super.store(transaction, page);
    }
  }
}
