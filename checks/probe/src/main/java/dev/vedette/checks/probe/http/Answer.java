// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.report.TlsFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
  /** HTML Standard, 4.2.5.4: the element with the charset is within these bytes. */
  private static final int META_WITHIN = 1024;

  private final Head head;
  private final byte[] body;
  private final List<Head> earlier;
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
    this(head, body, List.of());
  }

  private Answer(Head head, byte[] body, List<Head> earlier) {
    this.head = head;
    this.body = body;
    this.earlier = List.copyOf(earlier);
  }

  /** The same, to which the answers with these heads have led. */
  Answer after(List<Head> heads) {
    return new Answer(head, body, heads);
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

  /** What to call a body that cannot be looked into as it is; null for one that can. */
  @Nullable String unread() {
    String encoding = header("content-encoding");
    return body.length == 0 || encoding == null || BodyReader.isDecoded(encoding)
        ? null
        : "a body in " + encoding + ", which Vedette neither asks for nor reads";
  }

  /** The body as text, in the charset that its header or its HTML announces, UTF-8 otherwise. */
  String text() {
    if (text == null) {
      text = new String(body, charset());
    }
    return text;
  }

  private Charset charset() {
    String type = head.headers().get("content-type");
    MediaType media = type == null ? null : MediaType.parse(type);
    Charset charset = media == null ? null : media.charset();
    return charset == null ? charsetWithin() : charset;
  }

  /** That of a byte order mark or {@code <meta charset>}, which pages have near their beginning. */
  private Charset charsetWithin() {
    if (!isHtml()) {
      return StandardCharsets.UTF_8;
    }
    try {
      InputStream beginning = new ByteArrayInputStream(body, 0, Math.min(body.length, META_WITHIN));
      return Jsoup.parse(beginning, null, "").charset();
    } catch (IOException e) {
      throw new UncheckedIOException("a body in memory cannot be read", e);
    }
  }

  /** By its media type, whose case does not matter (RFC 9110, section 8.3.1). */
  boolean isHtml() {
    String type = head.headers().get("content-type");
    return type != null && type.toLowerCase(Locale.ROOT).contains("html");
  }

  Document html() {
    if (html == null) {
      html = Jsoup.parse(text(), head.url().toString());
    }
    return html;
  }

  JsonDocument json() {
    if (json == null) {
      json = JsonDocument.parse(body, charset());
    }
    return json;
  }

  /**
   * The cookie of that name that this answer sets, or one that led to it; null when none does, or
   * when the last to speak of it deletes it.
   */
  @Nullable Cookie cookie(String name, Instant now) {
    return Stream.concat(earlier.stream(), Stream.of(head))
        .flatMap(each -> Cookie.parseAll(each.url(), each.headers()).stream())
        .filter(cookie -> cookie.name().equals(name))
        .reduce((first, last) -> last)
        .filter(cookie -> Cookies.isAlive(cookie, now))
        .orElse(null);
  }

  /** What to add where a cookie of that name is missed: why one that came was not kept. */
  String refusedCookie(String name) {
    return Stream.concat(earlier.stream(), Stream.of(head))
        .flatMap(each -> RefusedCookie.in(each, name).stream())
        .reduce((first, last) -> last)
        .map(cookie -> ", " + cookie.why())
        .orElse("");
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
