// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** What is broken now. Safe for use by many threads. */
public final class Breakages {
  private final Set<Breakage> broken = ConcurrentHashMap.newKeySet();
  private final BiConsumer<Breakage, Boolean> listener;

  /**
   * With nothing broken.
   *
   * @param listener told of each change: what, and whether it is broken now
   */
  public Breakages(BiConsumer<Breakage, Boolean> listener) {
    this.listener = listener;
  }

  public void breakIt(Breakage what) {
    if (broken.add(what)) {
      listener.accept(what, true);
    }
  }

  public void mend(Breakage what) {
    if (broken.remove(what)) {
      listener.accept(what, false);
    }
  }

  public boolean isBroken(Breakage what) {
    return broken.contains(what);
  }
}
