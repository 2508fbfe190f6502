// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.report.TlsFacts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.Challenge;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a request led to, read whole. Body formats are parsed once, when first asked for. */
final class Answer {
  private final Head head;
  private final byte[] body;
  private @Nullable String text;
  private @Nullable Document html;
  private @Nullable JsonDocument json;

  /**
   * The answer without its body.
   *
   * @param method of the request that it answers
   * @param protocol {@code h2}, {@code http/1.1}
   * @param certificate null for plain text
   */
  record Head(
      String method,
      HttpUrl url,
      int status,
      String protocol,
      Headers headers,
      @Nullable CertificateSeen certificate) {}

  /**
   * What the server proved of itself.
   *
   * @param trusted whether an authority vouches for it, now
   * @param named whether it is for the name that was asked for
   */
  record CertificateSeen(TlsFacts facts, boolean trusted, boolean named) {}

  Answer(Head head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  Head head() {
    return head;
  }

  /** The host as findings name it. */
  String host() {
    return Urls.host(head.url());
  }

  /** Method, host, path and status: {@code POST id.example.com/token → 503}. */
  String place() {
    return head.method() + " " + host() + head.url().encodedPath() + " → " + head.status();
  }

  byte[] bytes() {
    return body;
  }

  /** The body as text, in the charset that it announces, UTF-8 otherwise. */
  String text() {
    if (text == null) {
      text = new String(body, charset());
    }
    return text;
  }

  private Charset charset() {
    String type = head.headers().get("content-type");
    MediaType media = type == null ? null : MediaType.parse(type);
    Charset charset = media == null ? null : media.charset(StandardCharsets.UTF_8);
    return charset == null ? StandardCharsets.UTF_8 : charset;
  }

  boolean isHtml() {
    String type = head.headers().get("content-type");
    return type != null && type.contains("html");
  }

  Document html() {
    if (html == null) {
      html = Jsoup.parse(text(), head.url().toString());
    }
    return html;
  }

  JsonDocument json() {
    if (json == null) {
      json = JsonDocument.parse(body);
    }
    return json;
  }

  /** The cookie of that name that this answer sets; null when it sets none. */
  @Nullable Cookie cookie(String name) {
    List<Cookie> cookies = Cookie.parseAll(head.url(), head.headers());
    return cookies.stream()
        .filter(cookie -> cookie.name().equals(name))
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** How it asks for proof of who we are. */
  List<Challenge> challenges() {
    return new Response.Builder()
        .request(new Request.Builder().url(head.url()).build())
        .protocol(Protocol.HTTP_1_1)
        .message("")
        .code(401)
        .headers(head.headers())
        .build()
        .challenges();
  }

  /** Its values joined with a comma; null when there is none. */
  @Nullable String header(String name) {
    List<String> values = head.headers().values(name);
    return values.isEmpty() ? null : String.join(", ", values);
  }
}
