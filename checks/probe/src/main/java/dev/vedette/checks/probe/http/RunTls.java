// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.security.GeneralSecurityException;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS as one run sees it, for one set of options. The context is the run's own, so that no session
 * of an earlier run is resumed.
 *
 * @param trust what the server showed
 * @param nothing stands for a client certificate where the run has none
 * @param names decides whether a certificate's names will do
 * @param strict the same as if names were always verified
 */
record RunTls(
    SSLSocketFactory sockets,
    RecordingTrust trust,
    NoIdentity nothing,
    HostnameVerifier names,
    HostnameVerifier strict) {

  /** Beginning from nothing. {@code strict} is the client's own verifier of names. */
  static RunTls begin(TlsChoice choice, Authorities authorities, HostnameVerifier strict) {
    String pem = choice.authority();
    RecordingTrust trust =
        new RecordingTrust(
            pem == null ? authorities.platform() : Authorities.of(pem), choice.verify());
    NoIdentity nothing = new NoIdentity();
    ClientIdentity identity = choice.identity();
    KeyManager[] own = identity == null ? new KeyManager[] {nothing} : identity.managers();
    return new RunTls(
        new ServerNameSockets(context(trust, own).getSocketFactory(), choice.serverName()),
        trust,
        nothing,
        verifier(choice, strict),
        strict);
  }

  private static HostnameVerifier verifier(TlsChoice choice, HostnameVerifier strict) {
    if (!choice.verify()) {
      return (host, session) -> true;
    }
    String name = choice.serverName();
    return name == null ? strict : (host, session) -> strict.verify(name, session);
  }

  private static SSLContext context(RecordingTrust trust, KeyManager[] own) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no TLS", e);
    }
  }

  /**
   * The author's choices, evaluated.
   *
   * @param minimum {@code 1.2}, {@code 1.3} or null
   * @param identity what the run shows of itself; null for nothing
   */
  record TlsChoice(
      boolean verify,
      @Nullable String serverName,
      @Nullable String authority,
      @Nullable String minimum,
      @Nullable ClientIdentity identity) {}
}
