// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests that are no HTTP we can read, in the same form as every other error. */
final class PlainErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem problem =
        Problem.yours(
            Math.clamp(response.getStatus(), 400, 599),
            "The request cannot be read as HTTP.",
            "Mend the request line and headers, and keep them under 16 KiB.");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    Content.Sink.write(response, true, Json.of(ProblemBody.of(problem)), callback);
    return true;
  }
}
