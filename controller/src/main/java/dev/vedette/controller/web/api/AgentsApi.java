// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.wire.AgentHealth;
import dev.vedette.controller.dispatch.AgentView;
import dev.vedette.controller.dispatch.Agents;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/agents}: every agent ever heard of. */
public final class AgentsApi implements Routes {
  private final Agents agents;
  private final InstantSource clock;

  public AgentsApi(Agents agents, InstantSource clock) {
    this.agents = agents;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/agents", Query.taking(ctx -> Query.answer(ctx, all())));
  }

  private AgentList all() {
    return new AgentList(agents.all(clock.instant()).stream().map(AgentsApi::body).toList());
  }

  private static AgentBody body(AgentView view) {
    return new AgentBody(
        view.id().value(),
        view.location().value(),
        view.about().version(),
        new TreeSet<>(view.about().kinds()),
        view.live(),
        view.lastContact(),
        view.about().health());
  }

  record AgentList(List<AgentBody> agents) {}

  record AgentBody(
      String agent,
      String location,
      String version,
      Set<String> kinds,
      boolean live,
      Instant lastContact,
      @Nullable AgentHealth health) {}
}
