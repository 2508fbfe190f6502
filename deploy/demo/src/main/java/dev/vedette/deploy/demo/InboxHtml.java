// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import dev.vedette.deploy.demo.pager.PagerEvent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A pager's inbox for a person: the latest page first. */
final class InboxHtml {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  private InboxHtml() {}

  /** {@code events} are the inbox's own, oldest first. */
  static String of(String title, List<PagerEvent> events) {
    Map<String, String> pages =
        events.stream()
            .filter(InboxHtml::isTrigger)
            .collect(
                Collectors.toMap(
                    PagerEvent::key, event -> event.content().summary(), (_, last) -> last));
    String rows =
        events.reversed().stream()
            .map(event -> row(event, pages.getOrDefault(event.key(), event.key())))
            .collect(Collectors.joining());
    return "<div><h2>" + title + "</h2>" + (rows.isEmpty() ? "<p>Quiet.</p>" : rows) + "</div>";
  }

  private static boolean isTrigger(PagerEvent event) {
    return event.kind().action().equals("trigger");
  }

  private static String row(PagerEvent event, String page) {
    return "<p class=%s><time>%s</time> %s</p>"
        .formatted(
            event.kind().action(),
            TIME.format(event.received()),
            isTrigger(event) ? escape(event.content().summary()) : "Resolved: " + escape(page));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
