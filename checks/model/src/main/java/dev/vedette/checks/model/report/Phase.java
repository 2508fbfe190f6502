// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

/** The phases of one hop, in the order they happen. They never overlap. */
public enum Phase {
  /** From the name to addresses. */
  DNS,
  /** TCP handshake, TLS apart. */
  CONNECT,
  /** TLS handshake. */
  TLS,
  /** Writing the request's head and body. */
  SEND,
  /** From the last byte sent to the first byte of the answer. */
  WAIT,
  /** From the first byte of the answer to the last. */
  RECEIVE
}
