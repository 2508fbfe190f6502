// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static dev.vedette.checks.probe.browser.worker.Bench.by;
import static dev.vedette.checks.probe.browser.worker.Bench.css;
import static dev.vedette.checks.probe.browser.worker.Bench.role;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What cannot be done, and how it is said. */
@Tag("browser")
@Timeout(60)
class ComplaintTest {
  private static Bench bench;

  @BeforeAll
  static void start() {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void namesWhatWasThereInstead() {
    bench.at("<button>Sign in</button><button>Help</button>");

    Trouble trouble = bench.cannot(new Deed.Click(role("button", "Log in"), 1), 400);
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.TIMEOUT);
    assertThat(trouble.message()).isEqualTo("it was not there; there was: \"Sign in\", \"Help\"");
  }

  @Test
  void saysWhatCoversAnElement() {
    bench.at("<button>Buy</button><div id=veil style='position:fixed;inset:0'></div>");

    Trouble trouble = bench.cannot(new Deed.Click(css("button"), 1), 2_000);
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.TIMEOUT);
    assertThat(trouble.message()).contains("it was covered by <div id=\"veil\"");
  }

  @Test
  void saysThatAnElementIsDisabled() {
    bench.at("<button disabled>Buy</button>");

    Trouble trouble = bench.cannot(new Deed.Click(css("button"), 1), 2_000);
    assertThat(trouble.message()).contains("it was not enabled");
  }

  @Test
  void refusesToChooseBetweenTwo() {
    bench.at("<button>A</button><button>B</button>");

    Trouble trouble = bench.cannot(new Deed.Click(css("button"), 1), 2_000);
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.AMBIGUOUS);
    assertThat(trouble.message()).isEqualTo("css \"button\": 2 elements fit");
  }

  @Test
  void tellsMalformedThingsApart() {
    bench.at("<button>A</button><select><option>x</select>");

    assertKind(Trouble.Kind.MALFORMED, new Deed.Click(css("p[["), 1));
    assertKind(Trouble.Kind.MALFORMED, new Deed.Press("NoSuchKey", null));
    assertKind(Trouble.Kind.MALFORMED, new Deed.Click(role("no-such-role", "x"), 1));
    assertKind(Trouble.Kind.MALFORMED, new Deed.Fill(css("button"), "x"));
  }

  private static void assertKind(Trouble.Kind kind, Deed deed) {
    assertThat(bench.cannot(deed, 1_500).kind()).as(deed.toString()).isEqualTo(kind);
  }

  @Test
  void repeatsTheBrowsersWordOnANavigation() {
    bench.open();

    Trouble trouble = bench.cannot(new Deed.Goto("http://127.0.0.1:9/"), 5_000);
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.NAVIGATION);
    assertThat(trouble.message()).startsWith("net::ERR_");
  }

  @Test
  void givesUpAPageThatDoesNotAnswer() {
    bench.open();
    bench.site().page("/never", new Site.Page(0, Map.of(), ""));

    Trouble trouble = bench.cannot(new Deed.Goto(bench.site().url("/never")), 500);
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.UNANSWERED);
    assertThat(trouble.message()).isEqualTo(bench.site().url("/never"));
    assertThat(trouble.micros()).isBetween(500_000L, 3_000_000L);
    assertThat(bench.over().loads()).hasSize(1);
  }

  @Test
  void namesACrashAsThePagesAndGoesOn() {
    bench.at("<p>fine</p>");

    bench.crash();
    Trouble trouble = bench.cannot(new Deed.Click(css("p"), 1), 3_000);
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.PAGE_CRASHED);
    bench.over();
    bench.at("<p>again</p>");
    assertThat(bench.text(css("p"))).isEqualTo("again");
  }

  @Test
  void saysThatTheWindowWasClosed() {
    bench.at("<button>x</button>");
    bench.closePages();

    Trouble trouble = bench.cannot(new Deed.Click(css("button"), 1), 1_000);
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.PAGE_CLOSED);
  }

  @Test
  void hasAnAnswerWhenNoRunIsOpen() {
    bench.open();
    bench.over();

    assertThat(bench.ask(new Command.Look(new Sight.Url(), null, 1_000)))
        .isInstanceOf(Trouble.class);
  }

  @Test
  void saysWhichStateDidNotComeAbout() {
    bench.at("<button>Buy</button>");

    Trouble trouble =
        (Trouble) bench.ask(new Command.Await(role("button", "Buy"), "disabled", 200));
    assertThat(trouble.message()).startsWith("button \"Buy\" was not disabled within 200 ms");
    Target gone = role("button", "Gone");
    assertThat(bench.ask(new Command.Await(gone, "hidden", 1_000))).isNotInstanceOf(Trouble.class);
  }

  @Test
  void takesNoOtherThanAVisibleElementForOneThatIsNotHidden() {
    bench.at("<p>one</p><p>two</p><b hidden>three</b><b hidden>four</b>");

    assertThat(bench.ask(new Command.Await(css("b"), "hidden", 1_000)))
        .isNotInstanceOf(Trouble.class);
    assertThat(bench.ask(new Command.Await(css("p"), "hidden", 300)))
        .isInstanceOfSatisfying(
            Trouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.TIMEOUT));
  }

  @Test
  void namesAnOptionThatIsNotThere() {
    bench.at("<select aria-label=Size><option>Small</select>");

    Trouble trouble = bench.cannot(new Deed.Select(Bench.by("label", "Size"), "Huge"), 500);
    assertThat(trouble.message()).endsWith("it has no such option");
  }

  @Test
  void saysThatWhatIsNotToBeSeenIsHidden() {
    bench.at("<details><summary>More</summary><button>Inside</button></details>");

    assertThat(bench.cannot(new Deed.Click(role("button", "Inside"), 1), 400).message())
        .isEqualTo("it was there, but hidden");
  }

  @Test
  void saysThatWhatIsMissingIsInAFrame() {
    bench.site().html("/inner", "<label>Card <input></label>");
    bench.at("<iframe src='" + bench.site().url("localhost", "/inner") + "'></iframe>");

    assertThat(bench.cannot(new Deed.Fill(by("label", "Card"), "1"), 400).message())
        .isEqualTo("it was not there, but in an inner frame: say which with in");
  }

  @Test
  void saysThatWhatMovesKeepsMoving() {
    bench.at(
        "<style>@keyframes m { to { margin-left: 300px } }"
            + "button { animation: m 1s infinite alternate }</style><button>Go</button>");

    assertThat(bench.cannot(new Deed.Click(role("button", "Go"), 1), 2_000).message())
        .isEqualTo("it kept moving");
  }

  @Test
  void findsNothingMissingWhereThePageIsBusy() {
    bench.at("<button onclick='for (;;);'>Go</button>");

    Trouble trouble = bench.cannot(new Deed.Click(css("button"), 1), 2_000);
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.TIMEOUT);
    assertThat(trouble.message()).isEqualTo("it was there, but the page was busy");
    trouble = bench.cannot(new Deed.Click(role("button", "Gone"), 1), 200);
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.TIMEOUT);
    assertThat(trouble.message()).isEmpty();
  }

  @Test
  void saysHowADateIsFilled() {
    bench.at("<input type=date>");

    Trouble trouble = bench.cannot(new Deed.Fill(css("input"), "27.11.2026"), 2_000);
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.MALFORMED);
    assertThat(trouble.message()).startsWith("a date is filled as 2026-11-27");
  }
}
