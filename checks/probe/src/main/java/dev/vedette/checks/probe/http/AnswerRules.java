// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.Response;

/** What an answer may not be, and the client takes or stumbles over: RFC 9110 and 9112. */
final class AnswerRules implements Interceptor {
  private static final int FIRST_STATUS = 100;
  private static final int SWITCHES = 101;
  private static final Pattern LENGTH = Pattern.compile("[0-9]+");

  /** Takes the client's own objections to what the server sent for what they are. */
  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new ProtocolException(e.getMessage());
    }
  }

  /** Throws for a head that breaks them. */
  static void check(Response response) throws ProtocolException {
    if (response.code() < FIRST_STATUS) {
      throw new ProtocolException("status " + response.code() + " is none");
    }
    if (response.code() == SWITCHES && response.request().header("upgrade") == null) {
      throw new ProtocolException("status 101 switches to what nobody asked for");
    }
    if (response.header("transfer-encoding") == null) {
      requireOneLength(response);
    }
  }

  /**
   * Of several lengths the client would take the last one, and pass over one that is none, where
   * either breaks the answer (RFC 9112, section 6.3). Chunks count in place of any.
   */
  private static void requireOneLength(Response response) throws ProtocolException {
    List<String> lengths =
        response.headers("content-length").stream()
            .flatMap(line -> Stream.of(line.split(",", -1)))
            .map(String::strip)
            .distinct()
            .toList();
    if (lengths.size() > 1) {
      throw new ProtocolException("several content-lengths, " + String.join(" and ", lengths));
    }
    if (!lengths.isEmpty() && !LENGTH.matcher(lengths.getFirst()).matches()) {
      throw new ProtocolException("content-length \"" + lengths.getFirst() + "\" is no length");
    }
  }

  /** Throws when a body has come to its end before its length: over HTTP/2 nothing else does. */
  static void checkLength(Response response, long received) throws ProtocolException {
    long length = response.body().contentLength();
    if (received < length && !response.request().method().equals("HEAD")) {
      throw new ProtocolException("content-length is " + length + ", and " + received + " came");
    }
  }
}
