// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import java.time.Instant;
import java.util.List;

/**
 * One agent.
 *
 * @param running runs under way, as it last said
 * @param degraded what is wrong with it, as it last said; empty when nothing is
 * @param live whether it called within a lease's life
 */
public record AgentLine(
    String agent,
    String location,
    boolean live,
    int running,
    List<String> degraded,
    Instant seen) {}
