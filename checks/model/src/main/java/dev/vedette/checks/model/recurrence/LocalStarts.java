// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.recurrence;

import dev.vedette.checks.model.repository.Maintenance.Window;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * The local times at which a window begins. The rule is expanded on a calendar without a zone, so
 * that no change of clocks can shift it; what the zone makes of a time is {@link Occurrences}'
 * business.
 */
final class LocalStarts {
  private static final String EXAMPLE =
      "write for instance FREQ=WEEKLY;BYDAY=SU (RFC 5545, section 3.3.10)";

  private final LocalDateTime first;
  private final @Nullable RecurrenceRule rule;

  /** Looks at starts, one after the other. */
  @FunctionalInterface
  interface Visitor {
    /** Whether it wants to see the next. */
    boolean sees(LocalDateTime start);
  }

  private LocalStarts(LocalDateTime first, @Nullable RecurrenceRule rule) {
    this.first = first;
    this.rule = rule;
  }

  /**
   * Reads the window's rule.
   *
   * @throws UnusableWindowException when it is none
   */
  static LocalStarts of(Window window) {
    String repeats = window.repeats();
    return new LocalStarts(window.starts(), repeats == null ? null : rule(window, repeats));
  }

  private static RecurrenceRule rule(Window window, String repeats) {
    try {
      RecurrenceRule rule = new RecurrenceRule(repeats, RfcMode.RFC5545_STRICT);
      DateTime until = rule.getUntil();
      if (until != null) {
        rule.setUntil(local(until, window));
      }
      return rule;
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw new UnusableWindowException(
          "'" + repeats + "' is no recurrence rule: " + e.getMessage(), EXAMPLE);
    }
  }

  /** RFC 5545 wants UNTIL in UTC beside a zone; a day stands for all of it. */
  private static DateTime local(DateTime until, Window window) {
    if (until.isAllDay()) {
      return new DateTime(until.getYear(), until.getMonth(), until.getDayOfMonth(), 23, 59, 59);
    }
    if (until.isFloating()) {
      return until;
    }
    Instant instant = Instant.ofEpochMilli(until.getTimestamp());
    LocalDateTime local = LocalDateTime.ofInstant(instant, window.zone());
    return new DateTime(
        local.getYear(),
        local.getMonthValue() - 1,
        local.getDayOfMonth(),
        local.getHour(),
        local.getMinute(),
        local.getSecond());
  }

  /**
   * Shows {@code visitor} each from the first that is not before {@code earliest}, in order, for as
   * long as it answers true.
   */
  void visit(LocalDateTime earliest, Visitor visitor) {
    if (rule != null) {
      visit(rule, earliest, visitor);
    } else if (!first.isBefore(earliest)) {
      visitor.sees(first);
    }
  }

  private void visit(RecurrenceRule repeats, LocalDateTime earliest, Visitor visitor) {
    try {
      RecurrenceRuleIterator all = repeats.iterator(millis(first), null);
      if (earliest.isAfter(first)) {
        all.fastForward(millis(earliest));
      }
      boolean more = true;
      while (more && all.hasNext()) {
        more = visitor.sees(local(all.nextMillis()));
      }
    } catch (IllegalArgumentException e) {
      // The library gives up on a rule when a thousand steps in a row name no day that exists: it
      // has no further time.
    }
  }

  private static long millis(LocalDateTime local) {
    return local.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static LocalDateTime local(long millis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }
}
