// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks a chain as {@code inner} does and remembers it and the objection, so that a certificate is
 * reported also when the handshake fails for it. Of one run, which has one handshake at a time.
 */
final class RecordingTrust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager inner;
  private final boolean insist;
  private final Map<X509Certificate, Seen> byLeaf = new ConcurrentHashMap<>();
  private volatile @Nullable Seen seen;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * What a server showed.
   *
   * @param objection null when the chain is trusted
   */
  record Seen(List<X509Certificate> chain, @Nullable CertificateException objection) {
    Seen {
      chain = List.copyOf(chain);
    }
  }

  /**
   * Over {@code inner}.
   *
   * @param insist whether an objection fails the handshake
   */
  RecordingTrust(X509ExtendedTrustManager inner, boolean insist) {
    this.inner = inner;
    this.insist = insist;
  }

  /** How many chains were shown so far. A resumed handshake shows none. */
  int count() {
    return count.get();
  }

  /** What the last full handshake showed; null when there was none. */
  @Nullable Seen seen() {
    return seen;
  }

  /** What the last full handshake with this leaf showed; null when there was none. */
  @Nullable Seen seen(X509Certificate leaf) {
    return byLeaf.get(leaf);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    judge(
        chain,
        () -> {
          inner.checkServerTrusted(chain, authType, socket);
          new StapledStatus(inner.getAcceptedIssuers()).check(chain, socket);
        });
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    judge(chain, () -> inner.checkServerTrusted(chain, authType, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    judge(chain, () -> inner.checkServerTrusted(chain, authType));
  }

  private void judge(X509Certificate[] chain, Check check) throws CertificateException {
    count.incrementAndGet();
    try {
      check.run();
      remember(new Seen(List.of(chain), null));
    } catch (CertificateException e) {
      remember(new Seen(List.of(chain), e));
      if (insist) {
        throw e;
      }
    }
  }

  private void remember(Seen shown) {
    seen = shown;
    if (!shown.chain().isEmpty()) {
      byLeaf.put(shown.chain().getFirst(), shown);
    }
  }

  private interface Check {
    void run() throws CertificateException;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("a probe is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("a probe is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("a probe is no server");
  }

  /** None: a client has no use for them, and indexing them for each run is dear. */
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
