// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.link;

import dev.vedette.checks.model.wire.ClockAnswer;
import dev.vedette.checks.model.wire.ClockQuestion;
import dev.vedette.checks.model.wire.EncodedBatch;
import dev.vedette.checks.model.wire.ErrorAnswer;
import dev.vedette.checks.model.wire.ErrorAnswer.Kind;
import dev.vedette.checks.model.wire.HandbackAnswer;
import dev.vedette.checks.model.wire.HandbackRequest;
import dev.vedette.checks.model.wire.LeaseAnswer;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.Protocol;
import dev.vedette.checks.model.wire.ReportAnswer;
import dev.vedette.checks.model.wire.Wire;
import dev.vedette.checks.model.wire.WireException;
import dev.vedette.checks.probe.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;

/** The agent protocol over HTTP, version 1. */
public final class HttpLink implements ControllerLink {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType BYTES = MediaType.get("application/octet-stream");
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Duration UPLOAD_PATIENCE = Duration.ofSeconds(20);

  private final OkHttpClient client;
  private final HttpUrl controller;
  private final Secret token;

  /**
   * Makes a link.
   *
   * @param client shared; its own read timeout must be longer than a long poll, or none
   * @param controller its base URL
   */
  public HttpLink(OkHttpClient client, URI controller, Secret token) {
    this.client = client;
    this.controller = HttpUrl.get(controller.toString());
    this.token = token;
  }

  @Override
  public LeaseAnswer lease(LeaseRequest request) {
    Duration patience = PATIENCE.plusMillis(request.waitMillis());
    return post(Protocol.LEASE, plain(request), LeaseAnswer.class, patience);
  }

  @Override
  public HandbackAnswer handBack(HandbackRequest request) {
    return post(Protocol.HANDBACK, plain(request), HandbackAnswer.class, PATIENCE);
  }

  @Override
  public String definition(String hash) {
    Request request = to(Protocol.DEFINITIONS + hash).get().build();
    return new String(answerTo(request, PATIENCE), StandardCharsets.UTF_8);
  }

  @Override
  public ReportAnswer report(EncodedBatch batch) {
    RequestBody body = RequestBody.create(Gzip.of(Wire.write(batch)), JSON);
    Request request = to(Protocol.REPORTS).header("Content-Encoding", "gzip").post(body).build();
    return read(answerTo(request, UPLOAD_PATIENCE), ReportAnswer.class);
  }

  @Override
  public void evidence(EvidenceUpload upload) {
    String path = Protocol.EVIDENCE + upload.run() + "/" + upload.name();
    Request request =
        to(path)
            .header(Protocol.AGENT_HEADER, upload.agent().value())
            .header(Protocol.SHA256_HEADER, ByteString.of(upload.content()).sha256().hex())
            .put(RequestBody.create(upload.content(), BYTES))
            .build();
    answerTo(request, UPLOAD_PATIENCE);
  }

  @Override
  public ClockAnswer clock(ClockQuestion question) {
    return post(Protocol.CLOCK, plain(question), ClockAnswer.class, PATIENCE);
  }

  private <T extends Record> T post(
      String path, RequestBody body, Class<T> answer, Duration patience) {
    return read(answerTo(to(path).post(body).build(), patience), answer);
  }

  private static RequestBody plain(Record message) {
    return RequestBody.create(Wire.write(message), JSON);
  }

  private Request.Builder to(String path) {
    HttpUrl url = controller.newBuilder().addPathSegments(path.substring(1)).build();
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + token.reveal())
        .header(Protocol.VERSION_HEADER, String.valueOf(Protocol.VERSION));
  }

  private byte[] answerTo(Request request, Duration patience) {
    Call call = client.newCall(request);
    call.timeout().timeout(patience.toNanos(), TimeUnit.NANOSECONDS);
    try (Response response = call.execute()) {
      byte[] body = response.body().bytes();
      if (!response.isSuccessful()) {
        throw refusal(response.code(), body);
      }
      return body;
    } catch (IOException e) {
      throw new LinkException(Kind.RETRY, reason(e), "", e);
    }
  }

  private static <T extends Record> T read(byte[] body, Class<T> type) {
    try {
      return Wire.read(body, type);
    } catch (WireException e) {
      throw new LinkException(
          Kind.RETRY,
          "the answer is not a controller's: " + e.getMessage(),
          "Check that --controller names a Vedette controller.",
          e);
    }
  }

  private static LinkException refusal(int status, byte[] body) {
    try {
      return LinkException.of(Wire.read(body, ErrorAnswer.class).error());
    } catch (WireException e) {
      return new LinkException(kind(status), "status " + status, mend(status), e);
    }
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401, 403, 404 -> Kind.OPERATOR;
      case 400, 411, 413, 415, 422 -> Kind.YOURS;
      default -> Kind.RETRY;
    };
  }

  private static String mend(int status) {
    return switch (status) {
      case 401, 403 -> "Give this agent the token of its location.";
      case 404 -> "Check that --controller names a Vedette controller.";
      default -> "";
    };
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
