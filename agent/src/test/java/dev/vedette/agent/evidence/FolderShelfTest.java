// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderShelfTest {
  private static final RunId FIRST = RunId.parse("019b0a00-0001-7000-8000-000000000001");
  private static final RunId SECOND = RunId.parse("019b0a00-0002-7000-8000-000000000001");

  @TempDir Path temporary;
  private Path folder;
  private FolderShelf shelf;

  @BeforeEach
  void open() throws IOException {
    folder = temporary.resolve("evidence");
    shelf = FolderShelf.open(folder, 100);
  }

  @Test
  void keepsWhatIsPutAsAFileOfItsRun() throws IOException {
    shelf.put(FIRST, "step-1.png", bytes(3));

    assertThat(folder.resolve(FIRST + "/step-1.png")).hasBinaryContent(bytes(3));
    assertThat(shelf.content(new Piece(FIRST, "step-1.png"))).hasValue(bytes(3));
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void givesUpTheOldestRunsWhenItIsFullAndCountsThem() throws IOException {
    shelf.put(SECOND, "a.txt", bytes(40));
    shelf.put(FIRST, "a.txt", bytes(40));
    shelf.put(SECOND, "b.txt", bytes(40));

    assertThat(shelf.next(run -> run.equals(FIRST))).isEmpty();
    assertThat(shelf.next(run -> true)).hasValue(new Piece(SECOND, "a.txt"));
    assertThat(shelf.dropped()).isEqualTo(1);
    assertThat(files()).isEqualTo(2);
    assertThat(folder.resolve(FIRST.toString())).doesNotExist();
  }

  @Test
  void countsAPieceThatIsPutAgainOnce() {
    shelf.put(FIRST, "a.txt", bytes(60));
    shelf.put(FIRST, "a.txt", bytes(70));

    assertThat(shelf.content(new Piece(FIRST, "a.txt"))).hasValue(bytes(70));
    assertThat(shelf.dropped()).isZero();
  }

  @Test
  void takesNothingThatIsTooLargeOrHasAPathForAName() throws IOException {
    shelf.put(FIRST, "large.png", bytes(101));
    shelf.put(FIRST, "../../up.txt", bytes(1));

    assertThat(shelf.isEmpty()).isTrue();
    assertThat(shelf.dropped()).isEqualTo(2);
    assertThat(temporary.resolve("up.txt")).doesNotExist();
    assertThat(files()).isZero();
  }

  @Test
  void holdsAfterARestartWhatItHeldBefore() throws IOException {
    shelf.put(SECOND, "a.txt", bytes(40));
    shelf.put(FIRST, "a.txt", bytes(40));
    Files.write(folder.resolve(".half"), bytes(9));
    Files.createDirectory(folder.resolve("not-a-run"));

    FolderShelf again = FolderShelf.open(folder, 100);

    assertThat(again.next(run -> true)).hasValue(new Piece(FIRST, "a.txt"));
    assertThat(folder.resolve(".half")).doesNotExist();
    again.put(SECOND, "b.txt", bytes(40));
    assertThat(again.dropped()).isEqualTo(1);
  }

  @Test
  void makesRoomAtOnceWhenItMayHoldLessThanBefore() throws IOException {
    shelf.put(FIRST, "a.txt", bytes(40));
    shelf.put(SECOND, "a.txt", bytes(40));

    FolderShelf smaller = FolderShelf.open(folder, 50);

    assertThat(smaller.dropped()).isEqualTo(1);
    assertThat(smaller.next(run -> true)).hasValue(new Piece(SECOND, "a.txt"));
  }

  @Test
  void letsGoOfAPieceWhoseFileIsGone() throws IOException {
    shelf.put(FIRST, "a.txt", bytes(4));
    Files.delete(folder.resolve(FIRST + "/a.txt"));

    assertThat(shelf.content(new Piece(FIRST, "a.txt"))).isEmpty();
    assertThat(shelf.isEmpty()).isTrue();
  }

  @Test
  void throwsNothingWhenTheDiskFails() throws IOException {
    Files.delete(folder);
    Files.write(folder, bytes(1));

    shelf.put(FIRST, "a.txt", bytes(4));

    assertThat(shelf.isEmpty()).isTrue();
    assertThat(shelf.dropped()).isEqualTo(1);
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private static byte[] bytes(int length) {
    return new byte[length];
  }
}
