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
import okhttp3.Challenge;

/** Answers a server that asks for a digest: the same request once more, with the answer. */
record DigestAuth(HttpAuth.Digest auth, RunScope scope) {

  /** What to send after {@code answer}; empty when that asks for no digest of this request. */
  Optional<Outgoing> after(Outgoing request, Answer answer) {
    boolean asked = answer.head().status() == 401 && answer.head().url().equals(request.url());
    return asked
        ? DigestAnswer.best(answer.challenges()).map(challenge -> proven(request, challenge))
        : Optional.empty();
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
    lines.add(
        new HeaderLine(
            "authorization", answer.to(challenge, request.method(), request.url()), secrets));
    return new Outgoing(request.method(), request.url(), lines, request.body(), request.secrets());
  }
}
