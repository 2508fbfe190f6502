// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts JSON to receivers, or asks for a URL, and reads the answers alike: 2xx is sent; 408, 425,
 * 429, 5xx and the network are for later; the rest is final. Redirects are not followed, since they
 * would carry the secret along.
 */
public final class ReceiverHttp {
  /** The whole of one exchange, connecting included. */
  public static final Duration CALL_TIMEOUT = Duration.ofSeconds(15);

  private static final MediaType JSON = MediaType.get("application/json");
  private static final int LONGEST_ANSWER = 2_000;

  private final OkHttpClient client;
  private final InstantSource clock;

  /**
   * @param callTimeout for each exchange, connecting included
   */
  public ReceiverHttp(Duration callTimeout, InstantSource clock) {
    this.clock = clock;
    this.client =
        new OkHttpClient.Builder()
            .callTimeout(callTimeout)
            .connectTimeout(callTimeout)
            .readTimeout(callTimeout)
            .writeTimeout(callTimeout)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectionPool(new ConnectionPool(4, 20, TimeUnit.SECONDS))
            .addNetworkInterceptor(ReceiverHttp::noteConnected)
            .build();
  }

  /** Posts {@code json} and says how it went. Reasons name neither the path nor a header. */
  public SendResult post(HttpUrl url, Map<String, String> headers, byte[] json) {
    Request.Builder request = new Request.Builder().post(RequestBody.create(json, JSON));
    headers.forEach(request::header);
    return exchange(url, request);
  }

  /** Asks for {@code url} and says how it went. Reasons do not name the path. */
  public SendResult get(HttpUrl url) {
    return exchange(url, new Request.Builder());
  }

  private SendResult exchange(HttpUrl url, Request.Builder request) {
    AtomicBoolean connected = new AtomicBoolean();
    request.url(url).tag(AtomicBoolean.class, connected);
    try (Response response = client.newCall(request.build()).execute()) {
      return judge(response, url.host());
    } catch (IOException e) {
      return new SendResult.RetryLater(lost(e, url, connected.get()), null, connected.get());
    }
  }

  private static Response noteConnected(Interceptor.Chain chain) throws IOException {
    AtomicBoolean connected = chain.request().tag(AtomicBoolean.class);
    if (connected != null) {
      connected.set(true);
    }
    return chain.proceed(chain.request());
  }

  private static String lost(IOException e, HttpUrl url, boolean connected) {
    String what = connected ? "no answer from " : "cannot reach ";
    return what + url.host() + ":" + url.port() + " (" + e.getClass().getSimpleName() + ")";
  }

  private SendResult judge(Response response, String host) throws IOException {
    int status = response.code();
    if (response.isSuccessful()) {
      return new SendResult.Sent();
    }
    String reason = host + " answered " + status + said(response);
    if (status == 429) {
      return new SendResult.RetryLater(reason, RetryAfter.of(response, clock.instant()), false);
    }
    if (status >= 500 || status == 408 || status == 425) {
      return new SendResult.RetryLater(reason, RetryAfter.of(response, clock.instant()), true);
    }
    return new SendResult.Rejected(reason);
  }

  private static String said(Response response) throws IOException {
    String text = response.peekBody(LONGEST_ANSWER).string().strip();
    String line = text.replaceAll("\\s+", " ");
    return line.isEmpty() ? "" : ": " + line.substring(0, Math.min(line.length(), 300));
  }
}
