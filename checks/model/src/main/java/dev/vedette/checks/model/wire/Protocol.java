// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

/**
 * The fixed points of the agent protocol, version 1: paths, headers, limits that both sides keep.
 */
public final class Protocol {
  /** Sent by both sides in {@link #VERSION_HEADER}; each understands one version up and down. */
  public static final int VERSION = 1;

  public static final String VERSION_HEADER = "Vedette-Protocol";

  /** {@code POST}, {@link LeaseRequest} to {@link LeaseAnswer}. */
  public static final String LEASE = "/agent/v1/lease";

  /** {@code POST}, {@link HandbackRequest} to {@link HandbackAnswer}. */
  public static final String HANDBACK = "/agent/v1/handback";

  /** {@code GET}, followed by a content hash; answers the content, which never changes. */
  public static final String DEFINITIONS = "/agent/v1/definitions/";

  /** {@code POST} in gzip, {@link ReportBatch} to {@link ReportAnswer}. */
  public static final String REPORTS = "/agent/v1/reports";

  /** {@code POST}, {@link ClockQuestion} to {@link ClockAnswer}. */
  public static final String CLOCK = "/agent/v1/clock";

  /**
   * {@code PUT}, followed by {@code RUN/NAME}: one piece of the evidence that the run's report,
   * sent before, names. The body is its content, at most {@link #MOST_EVIDENCE_BYTES}; answers 204.
   */
  public static final String EVIDENCE = "/agent/v1/evidence/";

  /** Of evidence: the id of the agent that made the run. */
  public static final String AGENT_HEADER = "Vedette-Agent";

  /** Of evidence: SHA-256 of the body, lower-case hex. */
  public static final String SHA256_HEADER = "Vedette-Sha256";

  /** The longest that a lease request may be held open, in milliseconds. */
  public static final long LONGEST_WAIT_MILLIS = 25_000;

  /** The most reports in one batch. */
  public static final int MOST_REPORTS = 200;

  /** The most bytes of one batch before compression; a single larger report travels alone. */
  public static final int MOST_BYTES = 1 << 20;

  /** The most bytes of one piece of evidence. */
  public static final int MOST_EVIDENCE_BYTES = 1 << 20;

  private Protocol() {}
}
