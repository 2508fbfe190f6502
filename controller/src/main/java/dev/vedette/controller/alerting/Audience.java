// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

/** Who is to hear of an incident. */
public enum Audience {
  /** Whoever the routes name for the check. */
  OWNER,
  /** Whoever looks after Vedette itself: the {@code operators} receiver. */
  OPERATORS,
  BOTH
}
