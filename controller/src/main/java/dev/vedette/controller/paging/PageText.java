// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.Incident.Span;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a page says. Pure: equal arguments give equal words. Times are UTC. */
public final class PageText {
  private static final int MOST_PLACES = 5;

  private final Map<LocationId, String> names;
  private final @Nullable URI console;
  private final boolean reminds;

  /**
   * @param names of locations, for people
   * @param console address of the console, for links; null when people cannot reach it
   */
  public PageText(Map<LocationId, String> names, @Nullable URI console) {
    this(names, console, false);
  }

  private PageText(Map<LocationId, String> names, @Nullable URI console, boolean reminds) {
    this.names = Map.copyOf(names);
    this.console = console;
    this.reminds = reminds;
  }

  /** The same, for what was told before and is open still. */
  PageText reminding() {
    return new PageText(names, console, true);
  }

  /** The words of an episode's page. */
  public PageMessage.Text begun(Incident incident, Instant now) {
    Instant from = incident.episode().since();
    String since = "since %s (%s).".formatted(Times.clock(from, now), Times.span(from, now));
    String lead = (reminds ? "STILL " : "") + incident.severity() + " " + who(incident);
    String tail = scope(incident, since);
    String headline = new Headline(lead, Wrongs.of(incident, this::place), tail).fitted();
    return text(incident, headline, String.join("\n", body(incident)));
  }

  /** The words of the end of an incident, or of an episode that a worse one has followed. */
  public PageMessage.Text over(Incident incident, Instant now) {
    Span span = incident.span();
    List<String> whats = Wrongs.of(incident, this::place);
    if (span.resolved() == null) {
      String lead = "REPLACED " + who(incident);
      String tail = "Now %s, paged anew.".formatted(incident.severity());
      return text(incident, new Headline(lead, whats, tail).fitted(), "");
    }
    Instant from = incident.episode().since();
    String times =
        "%s to %s (%s)"
            .formatted(
                Times.clock(from, now),
                Times.clock(span.resolved(), now),
                Times.span(from, span.resolved()));
    String lead = "RESOLVED " + who(incident);
    String headline = new Headline(lead, whats, times + ".").fitted();
    return text(incident, headline, span.reason() == null ? "" : sentence(span.reason()));
  }

  /** {@code message} with a line on the other episodes that joined its page. */
  static PageMessage withOthers(PageMessage message, List<String> named, int others) {
    String host = message.labels().subject().host();
    String rest = others > named.size() ? " and " + (others - named.size()) + " more" : "";
    String line =
        "%d more%s: %s%s."
            .formatted(
                others,
                host == null ? " on this page" : " at " + host,
                String.join(", ", named),
                rest);
    PageMessage.Text text = message.text();
    String body = text.body().isEmpty() ? line : text.body() + "\n" + line;
    return new PageMessage(
        message.key(),
        message.action(),
        message.severity(),
        message.at(),
        new PageMessage.Text(text.headline(), body, text.runbook(), text.incident()),
        message.labels());
  }

  /** What is broken, by name. */
  static String name(Incident incident) {
    return switch (incident.subject()) {
      case Subject.CheckRule rule -> rule.check().value();
      case Subject.DarkLocation dark -> "location " + dark.location();
      case Subject.Blindness blind -> "Vedette";
      case Subject.BadDefinitions bad -> "check repository";
      case Subject.ExpiringSecrets expiring -> "secrets";
      case Subject.Undeliverable undeliverable -> "receiver " + undeliverable.receiver();
      case Subject.Certificate certificate -> incident.about().name();
    };
  }

  private String who(Incident incident) {
    return incident.subject() instanceof Subject.DarkLocation dark
        ? place(dark.location())
        : name(incident);
  }

  private String place(LocationId location) {
    String name = names.getOrDefault(location, location.value());
    return name.equals(location.value()) ? name : name + " (" + location + ")";
  }

  private static String scope(Incident incident, String since) {
    Evidence evidence = incident.episode().evidence();
    return switch (incident.subject()) {
      case Subject.CheckRule rule -> locations(evidence) + " " + since;
      case Subject.Blindness blind -> locations(evidence) + " dark " + since;
      case Subject.Certificate certificate -> locations(evidence) + ".";
      default -> "Since" + since.substring("since".length());
    };
  }

  private static String locations(Evidence evidence) {
    return "%d of %d locations".formatted(evidence.locations().size(), evidence.ofLocations());
  }

  private List<String> body(Incident incident) {
    List<String> lines = new ArrayList<>();
    Evidence evidence = incident.episode().evidence();
    lines.add(found(evidence));
    lines.add(judged(incident));
    if (some(evidence)) {
      lines.add("In " + places(evidence.locations()) + ".");
    }
    if (incident.episode().delivery().doubtful()) {
      lines.add("Doubtful: the locations that saw it may themselves be at fault.");
    }
    lines.add(episode(incident.episode().number()));
    if (evidence.run() != null) {
      lines.add("Trace %s, run %s.".formatted(evidence.run().traceId(), evidence.run()));
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private String episode(int number) {
    if (reminds) {
      return "A reminder; the page before it is closed.";
    }
    return number > 1
        ? "Episode %d of the incident; pages of earlier ones are closed.".formatted(number)
        : "";
  }

  /** How the rule put it, where the finding of one run is not all. */
  private static String judged(Incident incident) {
    Evidence evidence = incident.episode().evidence();
    if (evidence.isFlapping()) {
      return "Flapping: it ended and began again several times of late; it stays open until calm.";
    }
    boolean told = evidence.finding() == null || !incident.about().condition().equals("degraded");
    return told ? "" : sentence(evidence.summary());
  }

  private static String found(Evidence evidence) {
    Finding finding = evidence.finding();
    if (finding == null) {
      return sentence(evidence.summary());
    }
    return finding.step() == null
        ? ended(finding.message())
        : "Step \"%s\": %s".formatted(finding.step(), ended(finding.message()));
  }

  private static boolean some(Evidence evidence) {
    int concerned = evidence.locations().size();
    return concerned > 0 && concerned <= MOST_PLACES && concerned < evidence.ofLocations();
  }

  private String places(List<LocationId> locations) {
    return locations.stream().map(this::place).collect(Collectors.joining(", "));
  }

  private PageMessage.Text text(Incident incident, String headline, String body) {
    URI runbook = incident.about().runbook();
    return new PageMessage.Text(
        headline,
        body,
        runbook == null ? null : runbook.toString(),
        console == null ? null : console.resolve("/incidents/" + incident.number()).toString());
  }

  private static String sentence(String text) {
    return text.isEmpty()
        ? ""
        : ended(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
  }

  private static String ended(String text) {
    return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0
        ? text
        : text + ".";
  }
}
