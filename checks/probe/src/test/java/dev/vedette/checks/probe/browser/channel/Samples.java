// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.channel;

import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Looks;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every record of the protocol, filled. */
final class Samples {
  private static final Target FORM = new Target("css", "form", null, false, null);
  private static final Target BUTTON = new Target("role", "button", "Säve \"it\"", true, FORM);

  private Samples() {}

  static Stream<Command> commands() {
    Stream<Command> plain =
        Stream.of(
            new Command.Open(
                new Looks(1280, 720, "de-CH", "Europe/Zurich"),
                "http://127.0.0.1:41231",
                "run",
                "pass",
                Map.of("X-Probe", "1"),
                List.of("*.ads.example"),
                "/tmp/trace.zip",
                5_000),
            new Command.Open(
                new Looks(1, 2, null, null), null, null, null, Map.of(), List.of(), null, 1),
            new Command.Enter(2, 100),
            new Command.Await(BUTTON, "visible", 100),
            new Command.Picture("/tmp/1.png", List.of("hunter2"), 100),
            new Command.Text(BUTTON, 100),
            new Command.Text(null, 100),
            new Command.Ping(1),
            new Command.Close(100));
    Stream<Command> acts = deeds().map(deed -> new Command.Act(deed, 250L, 1_000));
    Stream<Command> looks = sights().map(sight -> new Command.Look(sight, "old", 1_000));
    return Stream.of(plain, acts, looks).flatMap(each -> each);
  }

  static Stream<Deed> deeds() {
    return Stream.of(
        new Deed.Goto("https://shop.example/?q=ü"),
        new Deed.Click(BUTTON, 2),
        new Deed.Fill(BUTTON, "text\u0000\n"),
        new Deed.Type(BUTTON, "text"),
        new Deed.Press("Control+A", null),
        new Deed.Press("Enter", BUTTON),
        new Deed.Select(BUTTON, "red"),
        new Deed.Check(BUTTON, true),
        new Deed.Hover(BUTTON),
        new Deed.Upload(BUTTON, List.of("a.pdf", "b.pdf")),
        new Deed.Drag(BUTTON, FORM),
        new Deed.Scroll(null),
        new Deed.Dialog(true, "yes"),
        new Deed.Popup(new Deed.Click(BUTTON, 1)),
        new Deed.Download(new Deed.Popup(new Deed.Press("Enter", null))));
  }

  static Stream<Sight> sights() {
    return Stream.of(
        new Sight.Of(BUTTON, "attribute:href"),
        new Sight.Url(),
        new Sight.Title(),
        new Sight.Requests(),
        new Sight.ConsoleErrors());
  }

  static Stream<Answer> answers() {
    Stream<Answer> plain =
        Stream.of(
            new Answer.Ready("playwright 1.62.0, Chromium 140.0", true),
            new Answer.Done(true, 12, 3),
            new Answer.Seen("text", 12, 3),
            new Answer.Seen(null, 12, 3),
            new Answer.Closed(observed()));
    Stream<Answer> troubles =
        Arrays.stream(Trouble.Kind.values()).map(kind -> new Trouble(kind, "why", 9));
    return Stream.concat(plain, troubles);
  }

  private static Observed observed() {
    return new Observed(
        List.of(visit()),
        List.of(load()),
        4,
        List.of("Uncaught Error"),
        List.of("https://pay.example/card"));
  }

  private static Observed.Visit visit() {
    return new Observed.Visit(
        1,
        0,
        "https://shop.example/",
        10,
        900,
        50,
        100,
        200,
        300,
        new Observed.Paint(250, "img.hero", "https://cdn.example/hero.jpg"),
        0.125,
        List.of(new Observed.Task(60, 120, null)));
  }

  private static Observed.Load load() {
    return new Observed.Load(
        "1.2",
        1,
        0,
        "https://shop.example/",
        false,
        "GET",
        "https://cdn.example/hero.jpg",
        "image",
        "high",
        "non_blocking",
        new Observed.Initiator("parser", List.of("https://shop.example/")),
        null,
        new Observed.Times(20, 25, Map.of("dns", 3L), 90),
        new Observed.Reply(200, "h2", "image/jpeg", 512, false, "192.0.2.1", Map.of("age", "4")),
        null);
  }
}
