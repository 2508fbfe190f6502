// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
  private Board board = SampleBoards.busy();
  private final LiveFeed feed = new LiveFeed(() -> board);

  @Test
  void beginsForANewWatcherWithNothingThatAnEarlierOneSaw() throws InterruptedException {
    feed.watch(1);
    feed.step();
    assertThat(feed.await(0, Duration.ZERO).regions()).isNotEqualTo(Regions.NONE);
    feed.watch(-1);
    board = SampleBoards.empty();

    feed.watch(1);
    LiveFeed.Shown first = feed.await(0, Duration.ZERO);
    feed.step();
    LiveFeed.Shown next = feed.await(first.version(), Duration.ZERO);

    assertThat(first.regions()).isEqualTo(Regions.NONE);
    assertThat(next.regions()).isEqualTo(new Console().regions(SampleBoards.empty()));
  }

  @Test
  void rendersNothingForNobody() throws InterruptedException {
    feed.step();

    assertThat(feed.await(0, Duration.ZERO).version()).isZero();
  }
}
