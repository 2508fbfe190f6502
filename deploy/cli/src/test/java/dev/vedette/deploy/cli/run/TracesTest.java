// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesTest {
  @TempDir Path folder;

  @Test
  void sayHowATraceIsOpened() throws IOException {
    Path file = Files.createFile(folder.resolve("login.zip"));

    assertThat(new Traces(folder).told(new CheckId("login")))
        .contains("saved " + file + "; look at it with: npx playwright show-trace " + file);
  }

  @Test
  void sayNothingOfOneThatIsNotThere() {
    assertThat(new Traces(folder).told(new CheckId("login"))).isEmpty();
    assertThat(new Traces(null).told(new CheckId("login"))).isEmpty();
  }
}
