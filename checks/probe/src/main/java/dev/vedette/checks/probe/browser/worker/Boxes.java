// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Boxes to check, which a page may hide and draw in their labels instead. */
final class Boxes {
  private static final String IS_LABEL = "element => element.localName === 'label'";

  private Boxes() {}

  /** Clicks what a person would, unless the box is as wanted already. */
  static void set(Locator box, boolean checked, Limit limit) {
    ElementHandle label = label(box, limit);
    if (label != null && isChecked(box, limit) != checked) {
      click(label, limit);
    }
    box.setChecked(checked, new Locator.SetCheckedOptions().setTimeout(limit.left()));
  }

  /** Waits until the box or a label of it is to be seen. */
  static void await(Locator box, Limit limit) {
    box.waitFor(
        new Locator.WaitForOptions()
            .setState(WaitForSelectorState.ATTACHED)
            .setTimeout(limit.left()));
    ElementHandle handle =
        box.elementHandle(new Locator.ElementHandleOptions().setTimeout(limit.left()));
    handle
        .ownerFrame()
        .waitForFunction(
            Scripts.REACH, handle, new Frame.WaitForFunctionOptions().setTimeout(limit.left()));
  }

  private static boolean isChecked(Locator box, Limit limit) {
    return box.isChecked(new Locator.IsCheckedOptions().setTimeout(limit.left()));
  }

  private static @Nullable ElementHandle label(Locator box, Limit limit) {
    ElementHandle reached =
        box.evaluateHandle(
                Scripts.REACH, null, new Locator.EvaluateHandleOptions().setTimeout(limit.left()))
            .asElement();
    return reached != null && Boolean.TRUE.equals(reached.evaluate(IS_LABEL)) ? reached : null;
  }

  private static void click(ElementHandle label, Limit limit) {
    ElementHandle.ClickOptions options = new ElementHandle.ClickOptions().setTimeout(limit.left());
    if (label.evaluate(Scripts.SPOT) instanceof List<?> spot
        && spot.getFirst() instanceof Number x
        && spot.getLast() instanceof Number y) {
      options.setPosition(x.doubleValue(), y.doubleValue());
    }
    label.click(options);
  }
}
