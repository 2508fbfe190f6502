// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

/**
 * Why a run did not pass. A closed list, each with who must act; {@link #UNKNOWN} stands for a word
 * of a newer version.
 */
public enum Cause {
  /** The name does not exist, or its servers said so or did not answer. */
  DNS(Owner.TARGET),
  /** The address refused, reset or could not be reached. */
  CONNECT(Owner.TARGET),
  /** The TLS handshake failed, certificate apart. */
  TLS(Owner.TARGET),
  /** The certificate is expired, not yet valid, for another name, or not trusted. */
  CERTIFICATE(Owner.TARGET),
  /** The target did not end in time. The finding names the phase. */
  TIMEOUT(Owner.TARGET),
  /** The connection broke in the middle of an exchange, or what came was not HTTP. */
  PROTOCOL(Owner.TARGET),
  /** Body or headers over the caps. */
  TOO_LARGE(Owner.TARGET),
  /** More redirects than allowed, or one that cannot be followed. */
  REDIRECT(Owner.TARGET),
  /** An answer other than the check expects. */
  EXPECTATION(Owner.TARGET),
  /** A value to save is not in the answer. */
  SAVE(Owner.TARGET),
  /** An identity provider refuses, or answers other than the protocol has it. */
  OAUTH(Owner.TARGET),
  /** Over a threshold. */
  SLOW(Owner.TARGET),
  /** A page crashed, hung, used up its memory or closed itself. */
  PAGE(Owner.TARGET),
  /** Somebody else's host made it slow or broke it. */
  THIRD_PARTY(Owner.THIRD_PARTY),
  /** An {@code always} step failed. */
  CLEAN_UP(Owner.TARGET),
  /** An expression or pattern of the check cannot be carried out. */
  DEFINITION(Owner.CHECK_AUTHOR),
  /** An identity provider refuses what the check asks for: grant, scope, redirect, audience. */
  OAUTH_REQUEST(Owner.CHECK_AUTHOR),
  /** A secret that the check names is not there. */
  SECRET(Owner.OPERATOR),
  /** A client's credentials are not accepted: expired, rotated or removed. */
  CREDENTIALS(Owner.OPERATOR),
  /** The agent's network policy, or a secret's scope, forbids it. */
  POLICY(Owner.OPERATOR),
  /** The agent's own network, disk or memory failed. */
  AGENT(Owner.OPERATOR),
  /** A part of the check language that is not built yet. */
  NOT_BUILT(Owner.VEDETTE),
  /** A bug of ours. */
  INTERNAL(Owner.VEDETTE),
  /** A word of a newer version. */
  UNKNOWN(Owner.VEDETTE);

  private final Owner owner;

  Cause(Owner owner) {
    this.owner = owner;
  }

  /** Who must act. */
  public Owner owner() {
    return owner;
  }
}
