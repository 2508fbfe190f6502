// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.repository.Paging;
import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.checks.model.repository.Route;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Concern;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.incidents.Incident;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * To whom an incident goes. Owners are found by the routes: the first that matches, and on as long
 * as matching ones say {@code continue}; of an incident that concerns several checks, those of
 * each, and every receiver once. Operators are the receiver that {@code operators} names, and any
 * route that matches and names a source other than {@code check}. That pages to a receiver do not
 * arrive is never told through that receiver, but through another.
 */
final class Audiences {
  /** Stands where a page has nobody to go to. */
  static final String NOBODY = "none";

  private static final Route.Group OPERATORS =
      new Route.Group(List.of("rule"), Route.Group.DEFAULT.settle());
  private static final Route.Group ALONE = new Route.Group(List.of(), Duration.ZERO);

  private final Paging paging;

  Audiences(Paging paging) {
    this.paging = paging;
  }

  /**
   * One receiver of an incident.
   *
   * @param kind null when there is nobody; then {@code problem} says why
   */
  record Recipient(
      String receiver, Receiver.@Nullable Kind kind, Route.Group group, String problem) {}

  /** At least one; each receiver once. */
  List<Recipient> of(Incident incident) {
    Map<String, Recipient> recipients = new LinkedHashMap<>();
    Audience audience = incident.episode().delivery().audience();
    if (audience != Audience.OPERATORS) {
      routed(incident).forEach(found -> recipients.putIfAbsent(found.receiver(), found));
    }
    if (audience != Audience.OWNER) {
      Recipient operators = operators(incident.subject());
      recipients.putIfAbsent(operators.receiver(), operators);
      routedBySource(incident).forEach(found -> recipients.putIfAbsent(found.receiver(), found));
    }
    return List.copyOf(recipients.values());
  }

  private List<Recipient> routed(Incident incident) {
    List<Recipient> found = new ArrayList<>();
    for (Concern concern : Matching.concerns(incident)) {
      found.addAll(along(paging.routes(), incident, concern));
    }
    return found.isEmpty()
        ? List.of(nobody("no route matches; add one without `match` at the end of vedette.yaml"))
        : found;
  }

  private List<Recipient> routedBySource(Incident incident) {
    if (incident.subject() instanceof Subject.Undeliverable) {
      return List.of();
    }
    List<Route> routes = paging.routes().stream().filter(Audiences::namesVedette).toList();
    return along(routes, incident, Matching.concerns(incident).getFirst());
  }

  private static boolean namesVedette(Route route) {
    List<String> sources = route.match().facets().sources();
    return !sources.isEmpty() && !sources.contains("check");
  }

  private List<Recipient> along(List<Route> routes, Incident incident, @Nullable Concern concern) {
    List<Recipient> found = new ArrayList<>();
    for (Route route : routes) {
      if (Matching.matches(route.match(), incident, concern)) {
        route.to().forEach(name -> found.add(recipient(name, route.group())));
        if (!route.continues()) {
          break;
        }
      }
    }
    return found;
  }

  private Recipient operators(Subject subject) {
    if (subject instanceof Subject.Undeliverable undeliverable) {
      return otherThan(undeliverable.receiver());
    }
    String operators = paging.operators();
    return operators == null
        ? nobody("no receiver for operators; name one with `operators:` in vedette.yaml")
        : recipient(operators, OPERATORS);
  }

  private Recipient otherThan(String receiver) {
    String operators = paging.operators();
    if (operators != null && !operators.equals(receiver)) {
      return recipient(operators, ALONE);
    }
    return paging.receivers().stream()
        .filter(other -> !other.name().equals(receiver))
        .findFirst()
        .map(other -> new Recipient(other.name(), other.kind(), ALONE, ""))
        .orElseGet(() -> nobody("no other receiver to tell; add a second one to vedette.yaml"));
  }

  private Recipient recipient(String name, Route.Group group) {
    Optional<Receiver> receiver =
        paging.receivers().stream().filter(known -> known.name().equals(name)).findFirst();
    return receiver
        .map(known -> new Recipient(name, known.kind(), group, ""))
        .orElseGet(() -> nobody("no receiver is called " + name + "; mend vedette.yaml"));
  }

  private static Recipient nobody(String problem) {
    return new Recipient(NOBODY, null, ALONE, problem);
  }
}
