// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static dev.vedette.checks.probe.browser.worker.Bench.css;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is looked at and waited for, in a real browser. */
@Tag("browser")
@Timeout(60)
class SightsTest {
  private static final int MASK = 0xff222222;
  private static Bench bench;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void seesNothingOfAnElementThatIsNotThere() {
    bench.at("<p>Hello</p>");

    assertThat(bench.sees(new Sight.Of(css("h1"), "text"))).isNull();
    assertThat(bench.sees(new Sight.Of(css("h1"), "count"))).isEqualTo("0");
  }

  @Test
  void answersWhenWhatIsSeenIsSomethingElse() {
    bench.at(
        "<p>0</p><script>setTimeout(() => document.querySelector('p').textContent = '1', 300)"
            + "</script>");

    Answer.Seen seen = look(new Sight.Of(css("p"), "text"), "0", 5_000);
    assertThat(seen.text()).isEqualTo("1");
    assertThat(seen.micros()).isLessThan(2_000_000);
    assertThat(seen.ownMicros()).isLessThan(seen.micros());
  }

  @Test
  void answersAtTheLimitWhenNothingChanges() {
    bench.at("<p>0</p><title>t</title>");

    for (Sight sight :
        List.of(new Sight.Of(css("p"), "text"), new Sight.Title(), new Sight.Url())) {
      Answer.Seen seen = look(sight, bench.sees(sight), 300);
      assertThat(seen.text()).isEqualTo(bench.sees(sight));
      assertThat(seen.micros()).isBetween(290_000L, 1_500_000L);
    }
  }

  @Test
  void notesThatAnElementWentAway() {
    bench.at(
        "<p>0</p><script>setTimeout(() => document.querySelector('p').remove(), 200)</script>");

    assertThat(look(new Sight.Of(css("p"), "text"), "0", 5_000).text()).isNull();
  }

  @Test
  void cutsWhatAPageMakesLong() {
    bench.at("<p></p><script>document.querySelector('p').textContent = 'x'.repeat(3e6)</script>");

    assertThat(bench.sees(new Sight.Of(css("p"), "text"))).hasSize(20_000);
  }

  @Test
  void masksPasswordsAndSecretsInPictures() throws IOException {
    bench.site().html("/in", "<body style='margin:0'><p style='margin:0'>token s3cret</p>");
    bench.at(
        "<body style='margin:0'><input id=a type=password style='position:absolute;top:0'>"
            + "<input value='my s3cret' style='position:absolute;top:50px'>"
            + "<p style='position:absolute;top:100px;margin:0'>plain</p>"
            + "<iframe src='"
            + bench.site().url("localhost", "/in")
            + "' style='position:absolute;top:150px;left:0;border:0'></iframe>");
    Target inner = new Target("css", "p", null, false, css("iframe"));
    Bench.assertDone(bench.ask(new Command.Await(inner, "visible", 5_000)));
    Path file = folder.resolve("seen.png");

    Bench.assertDone(bench.ask(new Command.Picture(file.toString(), List.of("s3cret"), 5_000)));

    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getRGB(10, 10)).isEqualTo(MASK);
    assertThat(image.getRGB(10, 60)).isEqualTo(MASK);
    assertThat(image.getRGB(10, 158)).isEqualTo(MASK);
    assertThat(image.getRGB(2, 108)).isNotEqualTo(MASK);
    assertThat(bench.sees(new Sight.Of(css("[data-vedette-masked]"), "count"))).isEqualTo("0");
  }

  @Test
  void showsNothingOfASecretBesideItsBox() throws IOException {
    String style = "margin:0; width:40px; white-space:nowrap; text-shadow:2px 2px red";
    bench.at("<body style='margin:0'><p style='" + style + "'>s3cret s3cret s3cret</p>");
    Path file = folder.resolve("wide.png");

    Bench.assertDone(bench.ask(new Command.Picture(file.toString(), List.of("s3cret"), 5_000)));

    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getRGB(20, 8)).isEqualTo(MASK);
    assertThat(IntStream.range(0, 300 * 30).map(i -> image.getRGB(45 + i % 300, i / 300)))
        .containsOnly(0xFFFFFFFF);
    assertThat(bench.sees(new Sight.Of(css("p"), "attribute:style")).replace(" ", ""))
        .contains("text-shadow:red2px2px")
        .doesNotContain("transparent");
  }

  @Test
  void masksSecretsThatThePageShowsEscapedAndLeavesTheRest() throws IOException {
    List<String> shown =
        List.of(
            "<p>/a?b=s3%20c%2f%22t</p>",
            "<p>{\"a\":\"S3 c/\\\"T\"}</p>",
            "<p>s3+c%252F%2522t</p>",
            "<p>s3&amp;#32;&amp;lt;: S3  <b>c/</b>\"t</p>",
            "<select><option>s3 c/\"t</select>",
            "<p>s3 c/ is no secret</p>");
    StringBuilder page = new StringBuilder("<body style='margin:0'>");
    for (int i = 0; i < shown.size(); i++) {
      page.append("<div style='position:absolute;top:" + 50 * i + "px'>" + shown.get(i) + "</div>");
    }
    bench.at("<style>p { margin: 0 }</style>" + page);
    Path file = folder.resolve("escaped.png");

    Bench.assertDone(bench.ask(new Command.Picture(file.toString(), List.of("s3 c/\"t"), 5_000)));

    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(IntStream.range(0, 6).filter(i -> image.getRGB(4, 50 * i + 8) == MASK))
        .containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void tellsTheTextAroundATarget() {
    bench.at("<p>Far</p><div id=box><b>Near</b><i hidden>Unseen</i></div>");

    assertThat(near(new Target("css", "u", null, false, css("#box")))).isEqualTo("Near");
    assertThat(near(css("u"))).contains("Far", "Near").doesNotContain("Unseen");
  }

  @Test
  void tellsTheTextOfTheFrameThatATargetIsIn() {
    bench.site().html("/inner", "<p>Within</p>");
    bench.at("<p>Far</p><iframe src=/inner></iframe>");

    assertThat(near(new Target("css", "u", null, false, css("iframe")))).isEqualTo("Within");
  }

  @Test
  void findsBySelectorsThatBeginWithTheOutermostElement() {
    bench.site().html("/inner", "<html lang=fr><p>Within</p></html>");
    bench.at("<html lang=en class=dark><p>Far</p><iframe src=/inner></iframe></html>");

    assertThat(bench.text(css("html.dark > body > p"))).isEqualTo("Far");
    assertThat(bench.sees(new Sight.Of(css("html"), "attribute:lang"))).isEqualTo("en");
    assertThat(bench.text(new Target("css", "html[lang=fr] p", null, false, css("iframe"))))
        .isEqualTo("Within");
  }

  private static String near(Target target) {
    return ((Answer.Seen) bench.ask(new Command.Text(target, 5_000))).text();
  }

  private static Answer.Seen look(Sight sight, String unlike, long limit) {
    Answer answer = bench.ask(new Command.Look(sight, unlike, limit));
    assertThat(answer).isInstanceOf(Answer.Seen.class);
    return (Answer.Seen) answer;
  }
}
