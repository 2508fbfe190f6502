// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Severity;
import dev.vedette.controller.alerting.RuleState.Reach;
import dev.vedette.controller.alerting.RuleState.Told;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CheckStateCodecTest {

  /** As it was written before there were reminders, flapping and runs that are slow. */
  @Test
  void readsTextsOfFormerVersions() {
    CheckState state =
        CheckStateCodec.read(
            """
            {"v":1,"born":1000,"at":{"l01":[-2,10,20,21,1,5,20,1,"answered"]},
             "rules":{"failing":{"since":1010,"severity":"critical","reach":"some","paged":true,
             "at":["l01"],"hidden":[]},"blind":{"held":1020}},"asks":[]}""");

    LocationState place = state.location(Checks.location(1));
    assertThat(place.failed()).isEqualTo(2);
    assertThat(place.pace()).isEqualTo(Pace.NONE);
    RuleState.Open open = state.rule(Checks.FAILING).open();
    assertThat(open).isNotNull();
    assertThat(open.told())
        .isEqualTo(new Told(Severity.CRITICAL, Reach.SOME, Instant.ofEpochMilli(1010)));
    assertThat(open.flapping()).isNull();
    assertThat(state.rule(Checks.BLIND).begins()).isEmpty();
  }

  @Test
  void writesNothingOfWhatIsNot() {
    String text = CheckStateCodec.write(World.demo().runUntil(100).state());

    assertThat(text).doesNotContain("begins", "calm", "slowness", "hushes");
  }
}
