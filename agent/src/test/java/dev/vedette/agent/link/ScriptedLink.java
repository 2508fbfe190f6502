// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.link;

import dev.vedette.checks.model.wire.ClockAnswer;
import dev.vedette.checks.model.wire.ClockQuestion;
import dev.vedette.checks.model.wire.EncodedBatch;
import dev.vedette.checks.model.wire.ErrorAnswer.Kind;
import dev.vedette.checks.model.wire.HandbackAnswer;
import dev.vedette.checks.model.wire.HandbackRequest;
import dev.vedette.checks.model.wire.LeaseAnswer;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.ReportAnswer;
import dev.vedette.checks.model.wire.ReportAnswer.Fate;
import dev.vedette.checks.model.wire.ReportAnswer.RunAnswer;
import dev.vedette.checks.model.wire.ReportBatch;
import dev.vedette.checks.model.wire.ReportMessage;
import dev.vedette.checks.model.wire.Wire;
import dev.vedette.checks.model.wire.WireException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A controller that answers as told, and remembers what it was asked. */
public final class ScriptedLink implements ControllerLink {
  public final List<LeaseRequest> leaseRequests = new ArrayList<>();
  public final List<HandbackRequest> handbacks = new ArrayList<>();
  public final List<ReportBatch> batches = new ArrayList<>();
  public final List<EvidenceUpload> evidence = new ArrayList<>();
  public final Map<String, String> definitions = new HashMap<>();
  private final Deque<LeaseAnswer> leases = new ArrayDeque<>();
  private Function<ReportMessage, Fate> fates = report -> Fate.STORED;
  private Function<ReportBatch, LinkException> refusal = batch -> null;
  private Function<EvidenceUpload, LinkException> evidenceRefusal = upload -> null;
  private LinkException failure;
  private Instant time = Instant.EPOCH;

  public static LinkException away() {
    return new LinkException(Kind.RETRY, "connection refused", "", null);
  }

  public static LinkException refused(Kind kind) {
    return new LinkException(kind, "refused", "mend it", null);
  }

  /** Everything fails from now on; null for no more. */
  public synchronized void failing(LinkException with) {
    failure = with;
  }

  /** Everything fails from now on. */
  public void failing(Class<LinkException> type) {
    failing(away());
  }

  public synchronized void controllerTime(Instant now) {
    time = now;
  }

  public synchronized void grants(LeaseAnswer answer) {
    leases.add(answer);
  }

  public synchronized void judges(Function<ReportMessage, Fate> fate) {
    fates = fate;
  }

  /** Batches fail with what the function gives, unless it gives null. */
  public synchronized void refusesBatches(Function<ReportBatch, LinkException> with) {
    refusal = with;
  }

  /** Evidence fails with what the function gives, unless it gives null. */
  public synchronized void refusesEvidence(Function<EvidenceUpload, LinkException> with) {
    evidenceRefusal = with;
  }

  @Override
  public synchronized void evidence(EvidenceUpload upload) {
    fail();
    evidence.add(upload);
    LinkException refused = evidenceRefusal.apply(upload);
    if (refused != null) {
      throw refused;
    }
  }

  @Override
  public synchronized LeaseAnswer lease(LeaseRequest request) {
    leaseRequests.add(request);
    fail();
    return leases.isEmpty()
        ? new LeaseAnswer(List.of(), List.of(), 15_000, 3_000)
        : leases.remove();
  }

  @Override
  public synchronized HandbackAnswer handBack(HandbackRequest request) {
    fail();
    handbacks.add(request);
    return new HandbackAnswer(request.slots().size());
  }

  @Override
  public synchronized String definition(String hash) {
    fail();
    return definitions.get(hash);
  }

  @Override
  public synchronized ReportAnswer report(EncodedBatch sent) {
    fail();
    ReportBatch batch = read(sent);
    LinkException refused = refusal.apply(batch);
    batches.add(batch);
    if (refused != null) {
      throw refused;
    }
    return new ReportAnswer(
        batch.reports().stream()
            .map(report -> RunAnswer.of(report.run(), fates.apply(report), "because"))
            .toList(),
        List.of());
  }

  private static ReportBatch read(EncodedBatch sent) {
    try {
      return Wire.read(Wire.write(sent), ReportBatch.class);
    } catch (WireException e) {
      throw refused(Kind.YOURS);
    }
  }

  @Override
  public synchronized ClockAnswer clock(ClockQuestion question) {
    fail();
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
    return new ClockAnswer(question.t0(), micros, micros);
  }

  private void fail() {
    if (failure != null) {
      throw failure;
    }
  }
}
