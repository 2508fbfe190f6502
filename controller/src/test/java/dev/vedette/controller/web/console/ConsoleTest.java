// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleTest {
  private final Console console = new Console();

  @Test
  void escapesNamesAndFindingsThatComeFromOutside() {
    assertThat(console.page(SampleBoards.hostile()))
        .doesNotContain("<script>alert", "\"><img src=x")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void saysWhatToDoWhenThereAreNoChecksAndNoAgents() {
    assertThat(console.page(SampleBoards.empty()))
        .contains(
            "No checks yet",
            "vedette init checks",
            "vedette agent --location NAME",
            "No result yet");
  }

  @Test
  void showsEveryFactOfABusyBoard() {
    String page = console.page(SampleBoards.busy());
    assertThat(page)
        .contains(
            "shop-login: cannot log in",
            "12 of 12 locations · <span class=\"since\">began <time",
            "2 open incidents",
            "agent-us-east, 8 running",
            "agent-sa-east, last seen <time",
            "clock is off by 4 s",
            "hold: deploy 1.2",
            "3 checks page nobody; ends")
        .contains("12480 planned = 12401 done + 31 missed + 0 skipped + 48 open", "balanced")
        .contains("checks/search.yaml:12:9", "4f1c2d9e");
  }

  @Test
  void rendersEachRegionWithTheIdItReplaces() {
    console
        .regions(SampleBoards.busy())
        .html()
        .forEach((id, html) -> assertThat(html).contains("id=\"" + id + "\""));
  }

  @Test
  void rendersTheSameFactsAsTheSameText() {
    assertThat(console.regions(SampleBoards.busy()))
        .isEqualTo(console.regions(SampleBoards.busy()));
  }
}
