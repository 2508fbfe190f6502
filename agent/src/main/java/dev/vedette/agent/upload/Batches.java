// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.upload;

import dev.vedette.checks.model.wire.ReportBatch;
import dev.vedette.checks.model.wire.ReportMessage;
import java.util.List;

/** Composes a batch of what is to be sent now. */
@FunctionalInterface
public interface Batches {
  ReportBatch of(List<ReportMessage> reports);
}
