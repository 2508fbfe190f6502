// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.agents;

import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.ReportAnswer;
import dev.vedette.checks.model.wire.ReportAnswer.Fate;
import dev.vedette.checks.model.wire.ReportAnswer.RunAnswer;
import dev.vedette.checks.model.wire.ReportBatch;
import dev.vedette.checks.model.wire.ReportMessage;
import dev.vedette.checks.model.wire.WireException;
import dev.vedette.controller.dispatch.AgentContact;
import dev.vedette.controller.dispatch.Dispatch;
import dev.vedette.controller.dispatch.HeldSlot;
import dev.vedette.controller.intake.Answer;
import dev.vedette.controller.intake.Intake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes batches of reports to intake. One report that cannot be read, or that is another agent's,
 * is rejected alone: it would never become right, and must not hold up the rest of a spool.
 */
public final class Uploads {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

  private final Intake intake;
  private final Dispatch dispatch;

  public Uploads(Intake intake, Dispatch dispatch) {
    this.intake = intake;
    this.dispatch = dispatch;
  }

  ReportAnswer take(ReportBatch batch) {
    AgentContact sender = AgentMessages.contact(batch);
    List<RunReport> reports = new ArrayList<>();
    Map<String, RunAnswer> answers = new LinkedHashMap<>();
    for (ReportMessage message : batch.reports()) {
      read(message, sender, answers).ifPresent(reports::add);
    }
    for (Answer answer : reports.isEmpty() ? List.<Answer>of() : intake.accept(reports)) {
      answers.put(answer.run().toString(), AgentMessages.answer(answer));
    }
    List<HeldSlot> lost = dispatch.renew(sender);
    return new ReportAnswer(
        batch.reports().stream().map(ReportMessage::run).map(answers::get).toList(),
        AgentMessages.messages(lost));
  }

  private static Optional<RunReport> read(
      ReportMessage message, AgentContact sender, Map<String, RunAnswer> answers) {
    try {
      RunReport report = message.report();
      String why = objection(report, sender);
      if (why.isEmpty()) {
        return Optional.of(report);
      }
      LOG.atWarn()
          .addKeyValue("agent", sender.agent())
          .addKeyValue("location", sender.location())
          .addKeyValue("run", message.run())
          .addKeyValue("why", why)
          .log("report refused");
      answers.put(message.run(), rejected(message, why));
    } catch (WireException e) {
      answers.put(message.run(), rejected(message, String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  /** Why this sender may not report this run; empty when it may. */
  private static String objection(RunReport report, AgentContact sender) {
    boolean own =
        report.attempt().agent().equals(sender.agent())
            && report.slot().location().equals(sender.location());
    return own ? "" : "it is a run of another agent or location";
  }

  private static RunAnswer rejected(ReportMessage message, String why) {
    return RunAnswer.of(message.run(), Fate.REJECTED, why);
  }
}
