// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority made for one test. */
public final class LocalAuthority {
  private static final X500Name NAME = new X500Name("CN=Local Test Authority");
  private static final char[] PASSWORD = "test".toCharArray();

  private final KeyPair keys = newKeys();
  private final X509Certificate certificate;

  public LocalAuthority() {
    this.certificate = sign(NAME, keys, Validity.around(Instant.now(), Duration.ofDays(365)), null);
  }

  /** From when until when. */
  public record Validity(Instant from, Instant until) {
    public static Validity around(Instant now, Duration reach) {
      return new Validity(now.minus(reach), now.plus(reach));
    }
  }

  /** The authority's certificate as PEM text. */
  public String pem() {
    return pem(certificate);
  }

  /** What a server for {@code host} needs. */
  public SSLContext serverFor(String host, Validity validity) {
    KeyPair leaf = newKeys();
    X509Certificate signed = sign(new X500Name("CN=" + host), leaf, validity, host);
    return context(leaf, signed, certificate);
  }

  public SSLContext serverFor(String host) {
    return serverFor(host, Validity.around(Instant.now(), Duration.ofDays(90)));
  }

  /** The same, which asks {@code responder} for the status of its certificate and staples it. */
  public SSLContext staplingServerFor(String host, LocalResponder responder) {
    KeyPair leaf = newKeys();
    Validity validity = Validity.around(Instant.now(), Duration.ofDays(90));
    X509Certificate signed =
        sign(new X500Name("CN=" + host), leaf, validity, host, responder.access());
    return context(leaf, signed, certificate);
  }

  /** The signed answer to a question about a certificate's status (RFC 6960). */
  byte[] answer(byte[] question, CertificateStatus status) {
    try {
      BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(NAME));
      for (Req request : new OCSPReq(question).getRequestList()) {
        answer.addResponse(request.getCertID(), status);
      }
      return new OCSPRespBuilder()
          .build(OCSPRespBuilder.SUCCESSFUL, answer.build(signer(), null, new Date()))
          .getEncoded();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private ContentSigner signer() throws OperatorCreationException {
    return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
  }

  /** The same, trusting clients that this authority vouches for. */
  public SSLContext mutualServerFor(String host) {
    KeyPair leaf = newKeys();
    Validity validity = Validity.around(Instant.now(), Duration.ofDays(90));
    X509Certificate signed = sign(new X500Name("CN=" + host), leaf, validity, host);
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("authority", certificate);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      return context(leaf, trust.getTrustManagers(), signed, certificate);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Certificate and key of a client, as PEM text. */
  public record Client(String certificate, String key) {}

  /** A client that this authority vouches for. */
  public Client client(String name) {
    KeyPair leaf = newKeys();
    Validity validity = Validity.around(Instant.now(), Duration.ofDays(90));
    X509Certificate signed = sign(new X500Name("CN=" + name), leaf, validity, name);
    return new Client(pem(signed), pem("PRIVATE KEY", leaf.getPrivate().getEncoded()));
  }

  /** A server whose certificate vouches for itself. */
  public static SSLContext selfSigned(String host) {
    LocalAuthority authority = new LocalAuthority();
    return context(authority.keys, authority.certificate);
  }

  private X509Certificate sign(
      X500Name subject, KeyPair of, Validity validity, String host, AccessDescription... access) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              NAME,
              BigInteger.valueOf(System.nanoTime()),
              Date.from(validity.from()),
              Date.from(validity.until()),
              subject,
              of.getPublic());
      if (host == null) {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      } else {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
      }
      if (access.length > 0) {
        builder.addExtension(
            Extension.authorityInfoAccess, false, new AuthorityInformationAccess(access));
      }
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext context(KeyPair keys, X509Certificate... chain) {
    return context(keys, null, chain);
  }

  private static SSLContext context(KeyPair keys, TrustManager[] trust, X509Certificate... chain) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", keys.getPrivate(), PASSWORD, chain);
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), trust, null);
      return context;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(X509Certificate certificate) {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String what, byte[] der) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }
}
