// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static dev.vedette.checks.probe.browser.worker.Bench.by;
import static dev.vedette.checks.probe.browser.worker.Bench.css;
import static dev.vedette.checks.probe.browser.worker.Bench.role;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does, done in a real browser. */
@Tag("browser")
@Timeout(60)
class DeedsTest {
  private static final Map<String, String> CSV =
      Map.of("content-type", "text/csv", "content-disposition", "attachment; filename=a.csv");

  private static final String FORM =
      """
      <label>Email <input id=mail></label><input type=password placeholder="Secret word">
      <select aria-label=Size><option value=s>Small<option value=l>Large</select>
      <label><input type=checkbox id=agree> I agree</label>
      <input type=file id=file multiple><button data-testid=go title=Away>Go</button>
      <img alt="A cat" src="data:,"><p id=out></p>
      <script>
        const out = document.getElementById('out');
        document.querySelector('button').onclick = (e) => out.textContent += 'clicked' + e.detail;
        document.querySelector('button').onmouseenter = () => out.textContent += 'over ';
        document.getElementById('mail').onkeydown = (e) => out.textContent += e.key;
        document.getElementById('file').onchange = (e) =>
            out.textContent += [...e.target.files].map((f) => f.name + ' ' + f.type).join();
      </script>
      """;

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
  void findsTargetsEveryWay() {
    bench.at(FORM);

    for (Target target :
        List.of(
            role("button", "go"),
            by("test_id", "go"),
            by("text", "Go"),
            by("title", "Away"),
            css("button"))) {
      assertThat(bench.text(target)).as(target.toString()).isEqualTo("Go");
    }
    assertThat(bench.sees(new Sight.Of(by("label", "email"), "attribute:id"))).isEqualTo("mail");
    assertThat(bench.sees(new Sight.Of(by("alt", "a cat"), "count"))).isEqualTo("1");
    assertThat(bench.sees(new Sight.Of(by("placeholder", "Secret"), "attribute:type")))
        .isEqualTo("password");
    Target exact = new Target("role", "button", "go", true, null);
    assertThat(bench.sees(new Sight.Of(exact, "count"))).isEqualTo("0");
  }

  @Test
  void findsTargetsInFramesAndContainers() {
    bench.site().html("/inner", "<button>Pay</button>");
    String frame = bench.site().url("localhost", "/inner");
    bench.at(
        "<button>Pay</button><div id=box><button>Pay</button><iframe src=" + frame + "></div>");

    Target iframe = new Target("css", "iframe", null, false, css("#box"));
    Target inFrame = new Target("role", "button", "Pay", false, iframe);
    Target inBox = new Target("role", "button", "Pay", false, css("#box"));
    bench.does(new Deed.Click(inFrame, 1));
    assertThat(bench.sees(new Sight.Of(inFrame, "count"))).isEqualTo("1");
    assertThat(bench.sees(new Sight.Of(inBox, "count"))).isEqualTo("1");
    assertThat(bench.sees(new Sight.Of(role("button", "Pay"), "count"))).isEqualTo("2");
  }

  @Test
  void fillsTypesPressesSelectsAndChecks() {
    bench.at(FORM);
    Target mail = by("label", "Email");

    bench.does(new Deed.Fill(mail, "old"));
    bench.does(new Deed.Fill(mail, "me"));
    bench.does(new Deed.Type(mail, "@x"));
    bench.does(new Deed.Press("Enter", mail));
    bench.does(new Deed.Press("Tab", null));
    bench.does(new Deed.Select(by("label", "Size"), "Large"));
    bench.does(new Deed.Check(css("#agree"), true));

    assertThat(bench.sees(new Sight.Of(mail, "value"))).isEqualTo("me@x");
    assertThat(bench.text(css("#out"))).isEqualTo("@xEnterTab");
    assertThat(bench.sees(new Sight.Of(by("label", "Size"), "value"))).isEqualTo("l");
    assertThat(await(css("#agree"), "checked", 1_000)).isInstanceOf(Answer.Done.class);
    bench.does(new Deed.Check(css("#agree"), false));
    assertThat(await(css("#agree"), "checked", 100)).isInstanceOf(Trouble.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style>input { position: absolute; opacity: 0; width: 0; height: 0 }</style>"
            + "<label><input type=checkbox id=agree><span>I agree</span></label>",
        "<style>input { position: absolute; clip-path: inset(50%); width: 1px; height: 1px }"
            + "</style><input type=checkbox id=agree><label for=agree>I agree</label>",
        "<style>input { display: none }</style>"
            + "<label><input type=checkbox id=agree><span>I agree</span></label>",
        "<style>input { position: absolute; left: -9999px }</style>"
            + "<input type=checkbox id=agree><label for=agree>I agree</label>",
      })
  void checksABoxThatIsDrawnByItsLabel(String html) {
    bench.at(html);
    Target agree = by("label", "I agree");

    bench.does(new Deed.Check(agree, true));
    bench.does(new Deed.Check(agree, true));
    assertThat(await(css("#agree"), "checked", 1_000)).isInstanceOf(Answer.Done.class);
    bench.does(new Deed.Check(agree, false));
    assertThat(await(css("#agree"), "checked", 100)).isInstanceOf(Trouble.class);
    Command ifPresent = new Command.Act(new Deed.Check(agree, true), 2_000L, 10_000);
    assertThat(Bench.assertDone(bench.ask(ifPresent)).absent()).isFalse();
  }

  @Test
  void clicksNoLinkInTheLabelOfABox() {
    bench.at(
        "<style>input { position: absolute; opacity: 0; width: 0; height: 0 } label { display:"
            + " block; width: 200px; padding-left: 30px }</style><input type=checkbox id=agree>"
            + "<label for=agree><a href=/terms>I agree to the terms and to more</a></label>");

    bench.does(new Deed.Check(css("#agree"), true));

    assertThat(await(css("#agree"), "checked", 1_000)).isInstanceOf(Answer.Done.class);
  }

  @Test
  void typesAtTheEndOfWhatIsThere() {
    bench.at(
        "<input value=one><textarea>one</textarea><div contenteditable><p>one</p><p>two</p></div>");

    bench.does(new Deed.Type(css("input"), " two"));
    bench.does(new Deed.Type(css("textarea"), " two"));
    bench.does(new Deed.Type(css("div"), " three"));

    assertThat(bench.sees(new Sight.Of(css("input"), "value"))).isEqualTo("one two");
    assertThat(bench.sees(new Sight.Of(css("textarea"), "value"))).isEqualTo("one two");
    assertThat(bench.text(css("p:last-child"))).isEqualTo("two three");
  }

  @Test
  void typesWhereTheCaretIsInAFieldThatHasIt() {
    bench.at("<input type=email value=b@x>");

    bench.does(new Deed.Type(css("input"), ".org"));
    bench.does(new Deed.Press("Home", css("input")));
    bench.does(new Deed.Type(css("input"), "a"));

    assertThat(bench.sees(new Sight.Of(css("input"), "value"))).isEqualTo("ab@x.org");
  }

  @Test
  void clicksTwiceHoversAndUploads() {
    bench.at(FORM);

    bench.does(new Deed.Hover(css("button")));
    bench.does(new Deed.Click(css("button"), 2));
    bench.does(new Deed.Upload(css("#file"), List.of("a.txt", "b.png")));

    assertThat(bench.text(css("#out")))
        .isEqualTo("over clicked1clicked2a.txt text/plain,b.png image/png");
  }

  @Test
  void dragsAndScrolls() {
    bench.at(
        """
        <div id=a draggable=true>drag</div><div id=b>drop</div><p style="height:3000px"></p>
        <p id=end>end</p>
        <script>
          const b = document.getElementById('b');
          b.ondragover = (e) => e.preventDefault();
          b.ondrop = () => b.textContent = 'dropped';
          onscroll = () => document.title = scrollY > 1000 ? 'down' : 'up';
        </script>
        """);

    bench.does(new Deed.Drag(css("#a"), css("#b")));
    assertThat(bench.text(css("#b"))).isEqualTo("dropped");
    bench.does(new Deed.Scroll(null));
    bench.awaits(new Sight.Title(), "down");
    bench.does(new Deed.Scroll(css("#a")));
    bench.awaits(new Sight.Title(), "up");
  }

  @Test
  void followsAPopupAndComesBackWhenItCloses() {
    bench
        .site()
        .html(
            "/second",
            "<script>setTimeout(() => document.title = 'Second', 500)</script><button onclick=window.close()>Close</button>");
    bench.at("<title>First</title><button onclick=\"window.open('/second')\">Open</button>");

    bench.does(new Deed.Popup(new Deed.Click(role("button", "Open"), 1)));
    bench.awaits(new Sight.Title(), "Second");
    bench.does(new Deed.Click(role("button", "Close"), 1));
    bench.awaits(new Sight.Title(), "First");
  }

  @Test
  void answersTheNextDialogAndDismissesOthers() {
    bench.at(
        "<button onclick=\"this.textContent += prompt('who?')\">Ask</button>"
            + "<p onclick=\"this.textContent = confirm('sure?')\">?</p>");

    bench.does(new Deed.Dialog(true, "me"));
    bench.does(new Deed.Click(css("button"), 1));
    assertThat(bench.text(css("button"))).isEqualTo("Askme");
    bench.does(new Deed.Click(css("button"), 1));
    assertThat(bench.text(css("button"))).isEqualTo("Askmenull");
    bench.does(new Deed.Dialog(true, null));
    bench.does(new Deed.Click(css("p"), 1));
    assertThat(bench.text(css("p"))).isEqualTo("true");
  }

  @Test
  void awaitsADownloadAndGivesUpOneThatNeverBegins() {
    bench.site().page("/a.csv", new Site.Page(200, CSV, "a,b\n"));
    bench.at("<a href=/a.csv>Export</a><button>Nothing</button>");

    bench.does(new Deed.Download(new Deed.Click(role("link", "Export"), 1)));
    bench.does(new Deed.Download(new Deed.Goto(bench.site().url("/a.csv"))));

    Trouble none = bench.cannot(new Deed.Download(new Deed.Click(css("button"), 1)), 700);
    assertThat(none.kind()).isEqualTo(Trouble.Kind.TIMEOUT);
    assertThat(none.message()).isEqualTo("no download began within 700 ms");
  }

  @Test
  void awaitsADownloadInAWindowOfItsOwn() {
    bench.site().page("/a.csv", new Site.Page(200, CSV, "a,b\n"));
    bench.at("<a href=/a.csv target=_blank>Export</a>");

    bench.does(new Deed.Download(new Deed.Click(role("link", "Export"), 1)));
    assertThat(bench.sees(new Sight.Url())).endsWith("/");
  }

  @Test
  void givesUpADownloadThatIsNotAnswered() {
    bench.site().page("/a.csv", new Site.Page(0, Map.of(), ""));
    bench.at("<a href=/a.csv>Export</a>");

    Trouble none = bench.cannot(new Deed.Download(new Deed.Click(role("link", "Export"), 1)), 700);
    assertThat(none.kind()).isEqualTo(Trouble.Kind.UNANSWERED);
    assertThat(none.message()).isEqualTo(bench.site().url("/a.csv"));
  }

  @Test
  void skipsAnElementThatIsNotThereWhenToldTo() {
    bench.at("<p>Hello</p>");

    Deed click = new Deed.Click(role("button", "Accept"), 1);
    Answer.Done done = Bench.assertDone(bench.ask(new Command.Act(click, 200L, 5_000)));
    assertThat(done.absent()).isTrue();
    assertThat(done.micros()).isBetween(200_000L, 2_000_000L);
  }

  @Test
  void aClickThatLeadsAwayEndsWhenThePageIsThere() {
    bench.site().html("/next", "<h1>Next</h1>");
    bench.at("<a href=/next>On</a>");

    bench.does(new Deed.Click(role("link", "On"), 1));
    assertThat(await(role("heading", "Next"), "visible", 5_000)).isInstanceOf(Answer.Done.class);
    assertThat(bench.sees(new Sight.Url())).endsWith("/next");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "chrome://version", "javascript:1", "about:gpu", "/x"})
  void goesNowhereButToTheWeb(String url) {
    bench.open();

    Trouble trouble = bench.cannot(new Deed.Goto(url), 2_000);
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.MALFORMED);
  }

  private static Answer await(Target target, String state, long limit) {
    return bench.ask(new Command.Await(target, state, limit));
  }
}
