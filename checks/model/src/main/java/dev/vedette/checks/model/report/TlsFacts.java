// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A TLS connection's facts.
 *
 * @param version for instance {@code TLS 1.3}
 * @param resumed whether an earlier session was continued, which makes the handshake shorter
 * @param chain as the server sent it, leaf first
 */
public record TlsFacts(String version, String cipher, boolean resumed, List<Certificate> chain) {
  public TlsFacts {
    chain = List.copyOf(chain);
  }

  /**
   * One certificate.
   *
   * @param sha256 fingerprint, lower-case hex
   * @param names subject alternative names
   */
  public record Certificate(
      String sha256,
      String subject,
      String issuer,
      String serial,
      List<String> names,
      Validity validity) {
    public Certificate {
      names = List.copyOf(names);
    }
  }

  /** From when and until when a certificate holds. */
  public record Validity(Instant from, Instant until) {}

  /** The first to expire of the chain, or null when there is none. */
  public @Nullable Instant earliestExpiry() {
    return chain.stream().map(c -> c.validity().until()).min(Instant::compareTo).orElse(null);
  }
}
