// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.agents;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.wire.LeaseAnswer;
import dev.vedette.checks.model.wire.LeaseAnswer.LeaseMessage;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.ReportAnswer.Fate;
import dev.vedette.checks.model.wire.ReportAnswer.RunAnswer;
import dev.vedette.checks.model.wire.ReportBatch;
import dev.vedette.checks.model.wire.SlotMessage;
import dev.vedette.controller.dispatch.AgentContact;
import dev.vedette.controller.dispatch.AgentPoll;
import dev.vedette.controller.dispatch.HeldSlot;
import dev.vedette.controller.dispatch.Lease;
import dev.vedette.controller.dispatch.Leases;
import dev.vedette.controller.intake.Answer;
import java.time.Duration;
import java.util.List;

/** Messages of the protocol to and from what dispatch and intake speak. */
final class AgentMessages {
  private AgentMessages() {}

  static AgentPoll poll(LeaseRequest request) {
    AgentContact contact =
        new AgentContact(
            agent(request.agent()),
            location(request.location()),
            held(request.holding()),
            request.spoolEmptyUpTo());
    Duration patience = Duration.ofMillis(Math.max(0, request.waitMillis()));
    return new AgentPoll(contact, request.version(), request.free(), patience, request.health());
  }

  static AgentContact contact(ReportBatch batch) {
    return new AgentContact(
        agent(batch.agent()),
        location(batch.location()),
        held(batch.holding()),
        batch.spoolEmptyUpTo());
  }

  static List<HeldSlot> held(List<SlotMessage> slots) {
    return slots.stream().map(slot -> new HeldSlot(slot.slot(), slot.fence())).toList();
  }

  static List<SlotMessage> messages(List<HeldSlot> slots) {
    return slots.stream().map(held -> SlotMessage.of(held.slot(), held.fence())).toList();
  }

  static LeaseAnswer answer(Leases leases) {
    return new LeaseAnswer(
        leases.leases().stream().map(AgentMessages::message).toList(),
        messages(leases.lost()),
        Leases.LIFE.toMillis(),
        Leases.QUIET.toMillis());
  }

  static RunAnswer answer(Answer answer) {
    String run = answer.run().toString();
    return switch (answer) {
      case Answer.Stored stored -> RunAnswer.of(run, Fate.STORED, null);
      case Answer.Duplicate duplicate -> RunAnswer.of(run, Fate.DUPLICATE, null);
      case Answer.Rejected rejected -> RunAnswer.of(run, Fate.REJECTED, rejected.reason());
    };
  }

  static AgentId agent(String id) {
    if (!AgentId.isValid(id)) {
      throw Bodies.malformed("'agent' is not an agent's id");
    }
    return new AgentId(id);
  }

  static LocationId location(String id) {
    if (!LocationId.isValid(id)) {
      throw Bodies.malformed("'location' is not a location's id");
    }
    return new LocationId(id);
  }

  private static LeaseMessage message(Lease lease) {
    return LeaseMessage.of(
        SlotMessage.of(lease.slot(), lease.fence()),
        lease.terms().definition(),
        lease.terms().commit(),
        lease.terms().startBy(),
        lease.terms().needs());
  }
}
