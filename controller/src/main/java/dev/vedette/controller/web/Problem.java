// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

import org.jspecify.annotations.Nullable;

/**
 * What a caller is told when a request does not succeed: one of four kinds, and what to do next.
 *
 * @param status of HTTP, 400 to 599
 * @param mend what to do next, one sentence
 * @param id names our own log line; null unless the kind is {@link Kind#OURS}
 */
public record Problem(int status, Kind kind, String message, String mend, @Nullable String id) {

  /** Who must act (design.md section 8). */
  public enum Kind {
    /** It may work later, unchanged. */
    RETRY,
    /** The request is wrong. */
    YOURS,
    /** Something that whoever runs Vedette must put right. */
    OPERATOR,
    /** A bug. */
    OURS
  }

  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status " + status + " is no problem");
    }
  }

  /** The request is wrong. */
  public static Problem yours(int status, String message, String mend) {
    return new Problem(status, Kind.YOURS, message, mend, null);
  }

  /** Ask again later. */
  public static Problem retry(String message, String mend) {
    return new Problem(503, Kind.RETRY, message, mend, null);
  }

  /** A bug, logged under {@code id}. */
  public static Problem ours(String id) {
    return new Problem(
        500,
        Kind.OURS,
        "Vedette has a bug: this request met an error nobody foresaw.",
        "Look for id " + id + " in the controller's log and report it with that line.",
        id);
  }
}
