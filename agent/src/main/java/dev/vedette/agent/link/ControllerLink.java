// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.link;

import dev.vedette.checks.model.wire.ClockAnswer;
import dev.vedette.checks.model.wire.ClockQuestion;
import dev.vedette.checks.model.wire.EncodedBatch;
import dev.vedette.checks.model.wire.HandbackAnswer;
import dev.vedette.checks.model.wire.HandbackRequest;
import dev.vedette.checks.model.wire.LeaseAnswer;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.ReportAnswer;

/**
 * The agent protocol, from the agent's side. Every method blocks, is safe for use by many threads,
 * and throws {@link LinkException} when there is no answer or an error for one.
 */
public interface ControllerLink {
  /** Asks for slots; blocks for as long as the request says, and some seconds more. */
  LeaseAnswer lease(LeaseRequest request);

  HandbackAnswer handBack(HandbackRequest request);

  /** The content of that hash. The link does not check it. */
  String definition(String hash);

  ReportAnswer report(EncodedBatch batch);

  /**
   * Hands a piece of evidence over. Throws with {@link
   * dev.vedette.checks.model.wire.ErrorAnswer.Kind#YOURS} when the controller does not know its run
   * or will not have it.
   */
  void evidence(EvidenceUpload upload);

  ClockAnswer clock(ClockQuestion question);
}
