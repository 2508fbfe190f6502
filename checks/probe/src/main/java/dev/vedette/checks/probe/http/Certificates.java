// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.model.report.TlsFacts;
import dev.vedette.checks.model.report.TlsFacts.Certificate;
import dev.vedette.checks.probe.expect.Operators;
import dev.vedette.checks.probe.expect.Subject;
import dev.vedette.checks.probe.http.Answer.CertificateSeen;
import dev.vedette.checks.probe.scope.CannotException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The certificate as expectations look at it.
 *
 * @param seen null for plain text
 */
record Certificates(@Nullable CertificateSeen seen, Instant now) {

  /** The field; missing for plain text. */
  Subject look(String field) {
    if (seen == null || seen.facts().chain().isEmpty()) {
      return Subject.MISSING;
    }
    TlsFacts facts = seen.facts();
    return switch (field) {
      case "valid" -> Subject.json(new Value.Bool(seen.trusted() && seen.named()));
      case "issuer" -> Subject.text(facts.chain().getFirst().issuer());
      case "chain" -> Subject.json(new Value.Items(subjects(facts)));
      case "expires_in" -> expiresIn(facts);
      default -> throw CannotException.definition("a certificate has no " + field);
    };
  }

  private static List<Value> subjects(TlsFacts facts) {
    return facts.chain().stream().map(Certificate::subject).<Value>map(Value.Text::new).toList();
  }

  private Subject expiresIn(TlsFacts facts) {
    Instant expiry = facts.earliestExpiry();
    return expiry == null ? Subject.MISSING : Subject.duration(Duration.between(now, expiry));
  }

  /** Whether the operators hold of one of its names; {@code *} stands for one label. */
  boolean isNamed(List<Operator> operators, Operators decide) {
    return leafNames().stream().anyMatch(name -> decide.hold(operators, Subject.text(name)));
  }

  String names() {
    return seen == null ? "nothing" : String.join(", ", leafNames());
  }

  private List<String> leafNames() {
    return seen == null || seen.facts().chain().isEmpty()
        ? List.of()
        : seen.facts().chain().getFirst().names();
  }
}
