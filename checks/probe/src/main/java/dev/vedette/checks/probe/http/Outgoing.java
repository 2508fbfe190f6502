// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A request with every expression carried out.
 *
 * @param body null for none
 * @param secrets the names of those that went into the URL or the body
 */
record Outgoing(
    String method,
    HttpUrl url,
    List<HeaderLine> headers,
    @Nullable RequestBody body,
    Set<String> secrets) {
  Outgoing {
    headers = List.copyOf(headers);
    secrets = Set.copyOf(secrets);
  }

  /** One header, and the names of the secrets that went into it. */
  record HeaderLine(String name, String value, Set<String> secrets) {
    HeaderLine {
      secrets = Set.copyOf(secrets);
    }
  }

  boolean has(String header) {
    return headers.stream().anyMatch(line -> line.name().equalsIgnoreCase(header));
  }

  /** The headers as the client wants them. */
  Headers.Builder head() {
    Headers.Builder head = new Headers.Builder();
    headers.forEach(line -> head.add(line.name(), line.value()));
    return head;
  }

  /** What it sends as its body, which is in memory; empty for none. */
  ByteString bodyBytes() {
    Buffer buffer = new Buffer();
    try {
      if (body != null) {
        body.writeTo(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a body in memory cannot be read", e);
    }
    return buffer.readByteString();
  }

  /** Method, host and path, as findings name a request: never the query. */
  String place() {
    return method + " " + host() + url.encodedPath();
  }

  /** The host as findings name it. */
  String host() {
    return Urls.host(url);
  }
}
