// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import okhttp3.Request;

/** How many bytes the head of a request has, as HTTP/1.1 writes it. */
final class RequestBytes {
  private static final int REQUEST_LINE = "  HTTP/1.1\r\n\r\n".length();

  private RequestBytes() {}

  static long head(Request request) {
    return request.method().length()
        + request.url().encodedPath().length()
        + (request.url().encodedQuery() == null ? 0 : request.url().encodedQuery().length() + 1)
        + REQUEST_LINE
        + request.headers().byteCount();
  }
}
