// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In a real browser, what makes a page slow is found, and what is slow beside it is not blamed. */
@Tag("soak")
@Timeout(400)
class FortyPagesTest {
  private static final int ENOUGH = 38;

  @Test
  void theSlowThingIsFirstAndTheOthersAreNotBlamed(@TempDir Path driver) throws IOException {
    List<String> wrong = new ArrayList<>();
    int pages = 0;
    Path folder = Files.createTempDirectory("v");
    try (SlowWeb web = new SlowWeb();
        PageReader reader = new PageReader(folder, driver)) {
      for (InjectedPage page : InjectedPages.all(web)) {
        pages++;
        wrong.addAll(complaint(page, reader.read(page)));
      }
    }
    Files.deleteIfExists(folder);

    wrong.forEach(System.out::println);
    assertThat(pages).isEqualTo(40);
    assertThat(pages - wrong.size()).as("%s", wrong).isGreaterThanOrEqualTo(ENOUGH);
  }

  /** At most one. */
  private static List<String> complaint(InjectedPage page, Attribution found) {
    List<String> wrong = page.wrong(found);
    return wrong.isEmpty()
        ? List.of()
        : List.of(page.name() + ": " + wrong + " " + found.sentence() + " " + found.owners());
  }
}
