// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The client would ask again by itself after a 503 that says {@code Retry-After: 0}, and hide that
 * the target was down. So it does not see that header; the answer's own headers are kept aside.
 */
final class NoSecondTry implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == 503
        ? response.newBuilder().removeHeader("retry-after").build()
        : response;
  }
}
