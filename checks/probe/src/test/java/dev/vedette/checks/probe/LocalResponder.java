// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.ocsp.CertificateStatus;

/** Answers what the status of each of an authority's certificates is: the same for all. */
public final class LocalResponder implements AutoCloseable {
  private final LocalAuthority authority;
  private final CertificateStatus status;
  private final HttpServer server;

  public LocalResponder(LocalAuthority authority, CertificateStatus status) throws IOException {
    this.authority = authority;
    this.status = status;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it is, as a certificate says it. */
  AccessDescription access() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    return new AccessDescription(
        AccessDescription.id_ad_ocsp, new GeneralName(GeneralName.uniformResourceIdentifier, url));
  }

  /** A short question comes in the path, in base 64; a long one as a body. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] question =
          exchange.getRequestMethod().equals("GET")
              ? Base64.getDecoder().decode(exchange.getRequestURI().getPath().substring(1))
              : exchange.getRequestBody().readAllBytes();
      byte[] answer = authority.answer(question, status);
      exchange.getResponseHeaders().set("content-type", "application/ocsp-response");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
