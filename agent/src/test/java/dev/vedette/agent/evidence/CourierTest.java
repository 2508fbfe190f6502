// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.agent.link.EvidenceUpload;
import dev.vedette.agent.link.LinkException;
import dev.vedette.agent.link.ScriptedLink;
import dev.vedette.agent.loop.BackOff;
import dev.vedette.agent.loop.RecordingPause;
import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.wire.ErrorAnswer.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourierTest {
  private static final RunId FIRST = RunId.parse("019b0a00-0001-7000-8000-000000000001");
  private static final RunId SECOND = RunId.parse("019b0a00-0002-7000-8000-000000000001");
  private static final byte[] CONTENT = "shot".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;
  private final ScriptedLink link = new ScriptedLink();
  private final RecordingPause pause = new RecordingPause();
  private final Set<RunId> settled = new HashSet<>();
  private FolderShelf shelf;
  private Courier courier;

  @BeforeEach
  void open() throws IOException {
    shelf = FolderShelf.open(folder, 1_000);
    BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1), () -> 1);
    courier = new Courier(shelf, settled::contains, new AgentId("one"), link, backOff, pause);
  }

  @Test
  void takesAPieceOnlyWhenTheResultOfItsRunIsSettled() throws Exception {
    shelf.put(FIRST, "a.png", CONTENT);
    courier.step();
    assertThat(link.evidence).isEmpty();

    settled.add(FIRST);
    courier.step();

    EvidenceUpload sent = link.evidence.getFirst();
    assertThat(sent.agent()).isEqualTo(new AgentId("one"));
    assertThat(sent.run()).isEqualTo(FIRST);
    assertThat(sent.name()).isEqualTo("a.png");
    assertThat(sent.content()).isEqualTo(CONTENT);
    assertThat(shelf.isEmpty()).isTrue();
  }

  @Test
  void passesOverWhatIsNotSettledAndTakesOnePieceAStep() throws Exception {
    shelf.put(FIRST, "a.png", CONTENT);
    shelf.put(SECOND, "a.png", CONTENT);
    shelf.put(SECOND, "b.png", CONTENT);
    settled.add(SECOND);
    courier.step();

    assertThat(link.evidence).extracting(EvidenceUpload::run).containsExactly(SECOND);
    assertThat(link.evidence).extracting(EvidenceUpload::name).containsExactly("a.png");
  }

  @Test
  void triesAgainEverLaterWhileTheControllerIsAwayAndKeepsThePiece() throws Exception {
    shelf.put(FIRST, "a.png", CONTENT);
    settled.add(FIRST);
    link.failing(ScriptedLink.away());
    courier.step();
    courier.step();
    assertThat(pause.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));

    link.failing((LinkException) null);
    courier.step();

    assertThat(link.evidence).hasSize(1);
    assertThat(shelf.isEmpty()).isTrue();
  }

  @Test
  void keepsThePieceWhileTheOperatorMustMendSomething() throws Exception {
    shelf.put(FIRST, "a.png", CONTENT);
    settled.add(FIRST);
    link.refusesEvidence(upload -> ScriptedLink.refused(Kind.OPERATOR));
    for (int i = 0; i < 10; i++) {
      courier.step();
    }

    assertThat(shelf.isEmpty()).isFalse();
  }

  @Test
  void deletesWhatTheControllerDoesNotKnowAndGoesOnWithTheNext() throws Exception {
    shelf.put(FIRST, "a.png", CONTENT);
    shelf.put(SECOND, "a.png", CONTENT);
    settled.addAll(Set.of(FIRST, SECOND));
    link.refusesEvidence(
        upload -> upload.run().equals(FIRST) ? ScriptedLink.refused(Kind.YOURS) : null);
    courier.step();
    courier.step();

    assertThat(link.evidence).extracting(EvidenceUpload::run).containsExactly(FIRST, SECOND);
    assertThat(shelf.isEmpty()).isTrue();
  }

  @Test
  void deletesAPieceOverWhichTheControllerBreaksThreeTimes() throws Exception {
    shelf.put(FIRST, "a.png", CONTENT);
    settled.add(FIRST);
    link.refusesEvidence(upload -> ScriptedLink.refused(Kind.OURS));
    courier.step();
    courier.step();
    assertThat(shelf.isEmpty()).isFalse();
    courier.step();

    assertThat(shelf.isEmpty()).isTrue();
  }

  @Test
  void isWokenOnlyWhenThereMayBeSomethingToTake() {
    courier.wake();
    assertThat(pause.wakes()).isZero();

    shelf.put(FIRST, "a.png", CONTENT);
    courier.wake();

    assertThat(pause.wakes()).isEqualTo(1);
  }
}
