// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.BrowserAction.Condition;
import dev.vedette.checks.model.check.BrowserAction.Deed;

/** Which actions need an element of the page, one that may not be there. */
final class Elements {
  private Elements() {}

  static boolean isNeeded(Deed deed) {
    return switch (deed) {
      case Deed.Goto _, Deed.Screenshot _, Deed.Dialog _ -> false;
      case Deed.Press press -> press.on() != null;
      case Deed.Scroll scroll -> scroll.target() != null;
      case Deed.Wait wait -> isNeeded(wait.until());
      case Deed.Expect expect -> isNeeded(expect.condition());
      case Deed.Popup popup -> isNeeded(popup.opener());
      case Deed.Download download -> isNeeded(download.opener());
      case Deed.Click _,
          Deed.Fill _,
          Deed.Type _,
          Deed.Select _,
          Deed.Check _,
          Deed.Hover _,
          Deed.Upload _,
          Deed.Drag _,
          Deed.Save _ ->
          true;
    };
  }

  private static boolean isNeeded(Condition condition) {
    return condition instanceof Condition.Element || condition instanceof Condition.Has;
  }
}
