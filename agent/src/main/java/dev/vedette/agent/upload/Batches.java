// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.upload;

import dev.vedette.checks.model.wire.EncodedBatch;
import dev.vedette.checks.model.wire.EncodedBatch.EncodedReport;
import java.util.List;

/** Composes a batch of what is to be sent now. */
@FunctionalInterface
public interface Batches {
  EncodedBatch of(List<EncodedReport> reports);
}
