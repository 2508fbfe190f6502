// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.agents;

import dev.vedette.checks.model.wire.ClockAnswer;
import dev.vedette.checks.model.wire.ClockQuestion;
import dev.vedette.checks.model.wire.HandbackAnswer;
import dev.vedette.checks.model.wire.HandbackRequest;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.Protocol;
import dev.vedette.checks.model.wire.ReportBatch;
import dev.vedette.checks.model.wire.Wire;
import dev.vedette.controller.dispatch.AgentPoll;
import dev.vedette.controller.dispatch.Dispatch;
import dev.vedette.controller.web.Problem;
import dev.vedette.controller.web.ProblemException;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The agent protocol, version 1 (see {@link Protocol}). Errors of decoding, size, token and
 * location are answered before anything is asked of dispatch or intake.
 */
public final class AgentRoutes implements Routes {
  private final Dispatch dispatch;
  private final Uploads uploads;
  private final DefinitionContents definitions;
  private final InstantSource clock;

  public AgentRoutes(
      Dispatch dispatch, Uploads uploads, DefinitionContents definitions, InstantSource clock) {
    this.dispatch = dispatch;
    this.uploads = uploads;
    this.definitions = definitions;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(Protocol.LEASE, this::lease);
    routes.post(Protocol.HANDBACK, this::handBack);
    routes.post(Protocol.REPORTS, this::reports);
    routes.post(Protocol.CLOCK, this::clock);
    routes.get(Protocol.DEFINITIONS + "{hash}", this::definition);
  }

  private void lease(Context ctx) throws InterruptedException {
    AgentPoll poll = AgentMessages.poll(Bodies.read(ctx, LeaseRequest.class));
    AgentGate.require(ctx, poll.contact().location());
    answer(ctx, AgentMessages.answer(dispatch.lease(poll)));
  }

  private void handBack(Context ctx) {
    HandbackRequest request = Bodies.read(ctx, HandbackRequest.class);
    var location = AgentMessages.location(request.location());
    AgentGate.require(ctx, location);
    int taken =
        dispatch.handBack(
            AgentMessages.agent(request.agent()),
            location,
            AgentMessages.held(request.slots()),
            request.why());
    answer(ctx, new HandbackAnswer(taken));
  }

  private void reports(Context ctx) {
    ReportBatch batch = Bodies.read(ctx, ReportBatch.class);
    AgentGate.require(ctx, AgentMessages.location(batch.location()));
    answer(ctx, uploads.take(batch));
  }

  private void clock(Context ctx) {
    long came = micros(clock.instant());
    ClockQuestion question = Bodies.read(ctx, ClockQuestion.class);
    answer(ctx, new ClockAnswer(question.t0(), came, micros(clock.instant())));
  }

  private void definition(Context ctx) {
    String content =
        definitions
            .find(ctx.pathParam("hash"))
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.yours(
                            404,
                            "No definition has this hash.",
                            "Hand the slot back; the next lease names the definition that is live.")));
    ctx.contentType("application/json").result(content);
  }

  private static void answer(Context ctx, Record message) {
    ctx.contentType("application/json").result(Wire.write(message));
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
