// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.words.Targets;
import java.util.List;

/** Actions as a worker is told them: evaluated, with every secret where it may go. */
record Deeds(Targets targets, Typing typing) {

  Command.Deed of(Deed deed) {
    return switch (deed) {
      case Deed.Goto go -> new Command.Deed.Goto(typing.url(go.url()));
      case Deed.Click click -> new Command.Deed.Click(targets.of(click.target()), click.times());
      case Deed.Fill fill ->
          new Command.Deed.Fill(targets.of(fill.target()), typing.text(fill.with(), fill.target()));
      case Deed.Type type ->
          new Command.Deed.Type(targets.of(type.target()), typing.text(type.with(), type.target()));
      case Deed.Press press -> new Command.Deed.Press(press.key(), targets.orNull(press.on()));
      case Deed.Select select ->
          new Command.Deed.Select(
              targets.of(select.target()), typing.text(select.option(), select.target()));
      case Deed.Check check -> new Command.Deed.Check(targets.of(check.target()), check.checked());
      case Deed.Hover hover -> new Command.Deed.Hover(targets.of(hover.target()));
      case Deed.Upload upload ->
          new Command.Deed.Upload(targets.of(upload.target()), names(upload.files()));
      case Deed.Drag drag ->
          new Command.Deed.Drag(targets.of(drag.target()), targets.of(drag.to()));
      case Deed.Scroll scroll -> new Command.Deed.Scroll(targets.orNull(scroll.target()));
      case Deed.Dialog dialog ->
          new Command.Deed.Dialog(
              dialog.accept(), dialog.text() == null ? null : typing.text(dialog.text(), null));
      case Deed.Popup popup -> new Command.Deed.Popup(of(popup.opener()));
      case Deed.Download download -> new Command.Deed.Download(of(download.opener()));
      case Deed.Wait _, Deed.Expect _, Deed.Save _, Deed.Screenshot _ ->
          throw new IllegalArgumentException("nothing that a worker does: " + deed);
    };
  }

  /** A page is told a file's name, never the author's folders. */
  private static List<String> names(List<String> files) {
    return files.stream().map(file -> file.substring(file.lastIndexOf('/') + 1)).toList();
  }
}
