// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.link;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.report.RunId;

/**
 * One piece of evidence on its way.
 *
 * @param agent that made the run
 * @param content not to be changed after
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record EvidenceUpload(AgentId agent, RunId run, String name, byte[] content) {}
