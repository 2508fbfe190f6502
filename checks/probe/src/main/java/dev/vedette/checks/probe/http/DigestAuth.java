// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.HttpRequest.HttpAuth;
import dev.vedette.checks.probe.http.Outgoing.HeaderLine;
import dev.vedette.checks.probe.scope.RunScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import okhttp3.Challenge;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Answers a server that asks for a digest: the same request once more, with the answer.
 *
 * @param home whose origin alone is answered, as with any other credential
 */
record DigestAuth(HttpAuth.Digest auth, HttpUrl home, RunScope scope) {

  /**
   * What to send after {@code answer}; empty when that asks for no digest, or was given one that
   * was not too old for it (RFC 7616, section 3.3).
   */
  Optional<Outgoing> after(Outgoing request, Answer answer) {
    boolean asked = answer.head().status() == 401 && Redirects.isSameOrigin(request.url(), home);
    return asked
        ? DigestAnswer.best(answer.challenges())
            .filter(challenge -> !request.has("authorization") || isStale(challenge))
            .map(challenge -> proven(request, challenge))
        : Optional.empty();
  }

  private static boolean isStale(Challenge challenge) {
    return "true".equalsIgnoreCase(challenge.authParams().get("stale"));
  }

  /** Why a 401 had to stay one: the server asks for no digest that we know; empty otherwise. */
  static String unanswered(@Nullable HttpAuth auth, Answer answer) {
    List<Challenge> challenges = answer.challenges();
    boolean unanswered =
        auth instanceof HttpAuth.Digest
            && answer.head().status() == 401
            && DigestAnswer.best(challenges).isEmpty();
    if (!unanswered) {
      return "";
    }
    String asked =
        challenges.stream().map(DigestAuth::wanted).distinct().collect(Collectors.joining(" or "));
    return ", and the server asks for "
        + (asked.isEmpty() ? "no digest" : asked + ", not for a digest of MD5 or SHA");
  }

  private static String wanted(Challenge challenge) {
    String algorithm = challenge.authParams().get("algorithm");
    String qop = challenge.authParams().get("qop");
    return challenge.scheme()
        + (algorithm == null ? "" : " " + algorithm)
        + (qop == null ? "" : " " + qop);
  }

  private Outgoing proven(Outgoing request, Challenge challenge) {
    scope.takeUsedSecrets();
    DigestAnswer answer =
        new DigestAnswer(
            auth.username().text(scope),
            auth.password().text(scope),
            UUID.randomUUID().toString().replace("-", ""));
    Set<String> secrets = scope.takeUsedSecrets();
    List<HeaderLine> lines = new ArrayList<>(request.headers());
    lines.removeIf(line -> line.name().equalsIgnoreCase("authorization"));
    lines.add(
        new HeaderLine(
            "authorization",
            answer.to(challenge, request.method(), request.url(), request.bodyBytes()),
            secrets));
    return new Outgoing(request.method(), request.url(), lines, request.body(), request.secrets());
  }
}
