// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.agents;

import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.Protocol;
import dev.vedette.controller.intake.DetailRepository;
import dev.vedette.controller.intake.EvidenceRepository;
import dev.vedette.controller.web.Problem;
import dev.vedette.controller.web.ProblemException;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes evidence in: only what the stored report of its run names, with the size and the hash that
 * the report gives, and from the agent that made the run. Anything else leaves no trace but a line
 * in the log.
 */
public final class EvidenceRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceRoutes.class);

  private final DetailRepository details;
  private final EvidenceRepository evidence;

  public EvidenceRoutes(DetailRepository details, EvidenceRepository evidence) {
    this.details = details;
    this.evidence = evidence;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.put(Protocol.EVIDENCE + "{run}/{name}", this::take);
  }

  private void take(Context ctx) {
    // First, and whole: an answer before the end of the body might not arrive.
    byte[] content = Bodies.bytes(ctx, Protocol.MOST_EVIDENCE_BYTES);
    RunReport report =
        run(ctx.pathParam("run"))
            .flatMap(details::find)
            .orElseThrow(() -> refused(ctx, 404, "No report of this run is kept."));
    AgentGate.require(ctx, report.slot().location());
    if (!report.attempt().agent().value().equals(ctx.header(Protocol.AGENT_HEADER))) {
      throw refused(ctx, 403, "The run is another agent's.");
    }
    String name = ctx.pathParam("name");
    Evidence named =
        Evidence.of(report.detail()).stream()
            .filter(piece -> piece.name().equals(name) && Evidence.isName(name))
            .findFirst()
            .orElseThrow(() -> refused(ctx, 404, "The run's report names no such evidence."));
    compare(ctx, content, named);
    evidence.insert(report.id(), name, content);
    ctx.status(204);
  }

  private static void compare(Context ctx, byte[] content, Evidence named) {
    String sha256 = sha256(content);
    if (!sha256.equals(ctx.header(Protocol.SHA256_HEADER))) {
      throw refused(ctx, 400, "The content is not what " + Protocol.SHA256_HEADER + " says.");
    }
    if (content.length != named.bytes() || !sha256.equals(named.sha256())) {
      throw refused(ctx, 409, "The content is not what the run's report says.");
    }
  }

  private static ProblemException refused(Context ctx, int status, String why) {
    LOG.atWarn()
        .addKeyValue("why", why)
        .addKeyValue("path", ctx.path())
        .addKeyValue("agent", ctx.header(Protocol.AGENT_HEADER))
        .addKeyValue("from", ctx.ip())
        .log("evidence refused");
    return new ProblemException(
        Problem.yours(status, why, "Delete this evidence; only its report says what is taken."));
  }

  private static Optional<RunId> run(String text) {
    try {
      return Optional.of(RunId.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
