// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.HttpRequest;
import dev.vedette.checks.model.check.HttpRequest.HttpAuth;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.probe.http.Outgoing.HeaderLine;
import dev.vedette.checks.probe.scope.CannotException;
import dev.vedette.checks.probe.scope.RunScope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Credentials;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Carries out the expressions of a request. */
record RequestMaker(RunScope scope) {
  /** How we call ourselves to targets and proxies. */
  static final String AGENT = "Vedette";

  /**
   * The request, ready to be sent.
   *
   * @throws CannotException when the author's words do not make one
   */
  Outgoing make(HttpRequest request) {
    scope.takeUsedSecrets();
    HttpUrl url = url(request.address());
    RequestBody body = body(request);
    Set<String> secrets = scope.takeUsedSecrets();
    return new Outgoing(request.method(), url, headers(request, url), body, secrets);
  }

  private HttpUrl url(HttpRequest.Address address) {
    String text = address.url().text(scope);
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      String source = address.url().source();
      throw CannotException.definition(
          "'"
              + text
              + (text.equals(source) ? "'" : "', from '" + source + "',")
              + " is not an http or https URL");
    }
    HttpUrl.Builder builder = url.newBuilder();
    address.query().forEach((name, value) -> builder.addQueryParameter(name, value.text(scope)));
    return builder.build();
  }

  private @Nullable RequestBody body(HttpRequest request) {
    boolean typed =
        request.address().headers().keySet().stream().anyMatch("content-type"::equalsIgnoreCase);
    if (request.body() != null) {
      return checked(request, new BodyMaker(scope).make(request.body(), typed));
    }
    boolean wanted = List.of("POST", "PUT", "PATCH").contains(request.method());
    return wanted ? RequestBody.create(new byte[0]) : null;
  }

  private static RequestBody checked(HttpRequest request, RequestBody body) {
    if (List.of("GET", "HEAD").contains(request.method())) {
      throw CannotException.definition("a " + request.method() + " request takes no body");
    }
    return body;
  }

  private List<HeaderLine> headers(HttpRequest request, HttpUrl url) {
    List<HeaderLine> lines = new ArrayList<>();
    for (Map.Entry<String, Template> header : request.address().headers().entrySet()) {
      lines.add(line(header.getKey(), header.getValue().text(scope)));
    }
    authorization(request.auth(), url)
        .ifPresent(value -> addUnlessGiven(lines, line("authorization", value)));
    addUsual(lines, request.options().compress());
    return lines;
  }

  /** Adds what every request carries, unless the author has set it. */
  static void addUsual(List<HeaderLine> lines, boolean compress) {
    addUnlessGiven(lines, new HeaderLine("user-agent", AGENT, Set.of()));
    String encoding = compress ? "gzip" : "identity";
    addUnlessGiven(lines, new HeaderLine("accept-encoding", encoding, Set.of()));
  }

  private HeaderLine line(String name, String value) {
    if (!fits(name, value)) {
      throw unfit(name, value);
    }
    return new HeaderLine(name, value, scope.takeUsedSecrets());
  }

  private static boolean fits(String name, String value) {
    try {
      new Headers.Builder().add(name, value);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What a target gave is its own to put right, not the author's. */
  private CannotException unfit(String name, String value) {
    String what = " holds a character that no header may hold";
    return scope
        .savedWithin(value, saved -> !fits(name, saved))
        .map(saved -> new CannotException(Cause.SAVE, "saved " + saved + what + " (" + name + ")"))
        .orElseGet(() -> CannotException.definition("header " + name + what));
  }

  private static void addUnlessGiven(List<HeaderLine> lines, HeaderLine usual) {
    if (lines.stream().noneMatch(line -> line.name().equalsIgnoreCase(usual.name()))) {
      lines.add(usual);
    }
  }

  /** User and password in the URL, which browsers and curl send like this, too. */
  private static Optional<String> inUrl(HttpUrl url) {
    boolean there = !url.username().isEmpty() || !url.password().isEmpty();
    return there
        ? Optional.of(Credentials.basic(url.username(), url.password(), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** What is known before the server asks; a digest waits for its challenge. */
  private Optional<String> authorization(@Nullable HttpAuth auth, HttpUrl url) {
    return switch (auth) {
      case HttpAuth.Basic basic ->
          Optional.of(
              Credentials.basic(
                  basic.username().text(scope),
                  basic.password().text(scope),
                  StandardCharsets.UTF_8));
      case HttpAuth.Bearer bearer -> Optional.of("Bearer " + bearer.token().text(scope));
      case HttpAuth.Digest _ -> Optional.empty();
      case HttpAuth.MutualTls _ -> inUrl(url);
      case null -> inUrl(url);
    };
  }
}
