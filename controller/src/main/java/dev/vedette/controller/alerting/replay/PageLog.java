// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Resolve;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes pages of transitions. For one check. */
final class PageLog {
  private final List<ToldPage> over = new ArrayList<>();

  /** By rule: the check may have been renamed while a page was open. */
  private final Map<String, ToldPage> open = new HashMap<>();

  PageLog copy() {
    PageLog copy = new PageLog();
    copy.over.addAll(over);
    copy.open.putAll(open);
    return copy;
  }

  void hear(List<Transition> transitions, Instant now) {
    for (Transition transition : transitions) {
      if (transition instanceof Begin begin) {
        end(name(begin.subject()), now);
        if (begin.delivery().pages()) {
          open.put(name(begin.subject()), page(begin, now));
        }
      } else if (transition instanceof Resolve resolve) {
        end(name(resolve.subject()), now);
      }
    }
  }

  private static ToldPage page(Begin begin, Instant now) {
    return new ToldPage(
        name(begin.subject()),
        begin.severity(),
        now,
        begin.evidence().locations(),
        begin.delivery().doubtful(),
        null);
  }

  private static String name(Subject subject) {
    return subject instanceof Subject.CheckRule rule ? rule.rule().value() : subject.toString();
  }

  private void end(String rule, Instant now) {
    ToldPage page = open.remove(rule);
    if (page != null) {
      over.add(page.endedAt(now));
    }
  }

  /** All pages so far, in the order in which they were sent. */
  List<ToldPage> pages() {
    List<ToldPage> all = new ArrayList<>(over);
    all.addAll(open.values());
    all.sort(
        Comparator.comparing(ToldPage::begun)
            .thenComparing(ToldPage::rule)
            .thenComparing(ToldPage::severity));
    return all;
  }
}
