// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.agents;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.wire.Protocol;
import dev.vedette.controller.web.Problem;
import dev.vedette.controller.web.ProblemException;
import dev.vedette.controller.web.Routes;
import dev.vedette.controller.web.agents.AgentTokens.Grant;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only agents with a good token in, and only for the token's own locations. What it refuses is
 * audited in the log, and goes no further.
 */
public final class AgentGate implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(AgentGate.class);
  private static final String GRANT = "vedette.grant";
  private static final String SCHEME = "Bearer ";

  private final AgentTokens tokens;

  public AgentGate(AgentTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before("/agent/*", this::admit);
  }

  /** Refuses the request unless its token is good for {@code location}. */
  static void require(Context ctx, LocationId location) {
    Grant grant = Objects.requireNonNull(ctx.attribute(GRANT), "not admitted");
    if (!grant.allows(location)) {
      audit(ctx, "token of another location", location);
      throw new ProblemException(
          Problem.yours(
              403,
              "This token is not good for location '" + location + "'.",
              "Start the agent with the token of its own location, or with --location of its token."));
    }
  }

  private void admit(Context ctx) {
    String header = ctx.header("Authorization");
    Grant grant =
        header == null || !header.startsWith(SCHEME)
            ? null
            : tokens.grant(header.substring(SCHEME.length()).strip()).orElse(null);
    if (grant == null) {
      audit(ctx, header == null ? "no token" : "unknown token", null);
      ctx.header("WWW-Authenticate", "Bearer");
      throw new ProblemException(
          Problem.yours(
              401,
              "The token is missing or not one of this controller's.",
              "Give the agent a token of the controller's --agent-tokens file, or of the file agent-token in its data folder."));
    }
    ctx.attribute(GRANT, grant);
    ctx.header(Protocol.VERSION_HEADER, String.valueOf(Protocol.VERSION));
  }

  private static void audit(Context ctx, String why, @Nullable LocationId location) {
    LOG.atWarn()
        .addKeyValue("why", why)
        .addKeyValue("location", location)
        .addKeyValue("path", ctx.path())
        .addKeyValue("from", ctx.ip())
        .log("agent refused");
  }
}
