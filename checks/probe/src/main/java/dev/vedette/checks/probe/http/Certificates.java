// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.Literal;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.check.TemplateTree.Constant;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.model.report.TlsFacts;
import dev.vedette.checks.model.report.TlsFacts.Certificate;
import dev.vedette.checks.probe.expect.Operators;
import dev.vedette.checks.probe.expect.Subject;
import dev.vedette.checks.probe.expect.Trees;
import dev.vedette.checks.probe.http.Answer.CertificateSeen;
import dev.vedette.checks.probe.scope.CannotException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The certificate as expectations look at it. */
record Certificates(CertificateSeen seen, Instant now) {

  /** Whether a yes or a no is wanted of a field, not a text: {@code name: true}. */
  static boolean isYesOrNo(List<Operator> operators) {
    return operators.stream().anyMatch(Certificates::isYesOrNo);
  }

  private static boolean isYesOrNo(Operator operator) {
    return switch (operator) {
      case Operator.Equals(Constant(Literal.Bool _)) -> true;
      case Operator.Not(Operator inner) -> isYesOrNo(inner);
      default -> false;
    };
  }

  /**
   * Whether the name is that of the host, the issuer one who is trusted, the chain whole, or all of
   * it valid.
   */
  Subject isRight(String field) {
    return switch (field) {
      case "name" -> Subject.json(new Value.Bool(seen.named()));
      case "issuer" -> Subject.json(new Value.Bool(seen.trusted()));
      default -> look(field);
    };
  }

  /** The field. */
  Subject look(String field) {
    if (seen.facts().chain().isEmpty()) {
      return Subject.MISSING;
    }
    TlsFacts facts = seen.facts();
    return switch (field) {
      case "valid" -> Subject.json(new Value.Bool(seen.trusted() && seen.named()));
      case "issuer" -> Subject.text(facts.chain().getFirst().issuer());
      case "chain" -> Subject.json(new Value.Bool(seen.trusted() || isWhole(facts.chain())));
      case "expires_in" -> expiresIn(facts);
      default -> throw CannotException.definition("a certificate has no " + field);
    };
  }

  /** Each vouched for by the next, and the last by itself. */
  private static boolean isWhole(List<Certificate> chain) {
    for (int i = 0; i < chain.size() - 1; i++) {
      if (!chain.get(i).issuer().equals(chain.get(i + 1).subject())) {
        return false;
      }
    }
    return chain.getLast().issuer().equals(chain.getLast().subject());
  }

  private Subject expiresIn(TlsFacts facts) {
    Instant expiry = facts.earliestExpiry();
    return expiry == null ? Subject.MISSING : Subject.duration(Duration.between(now, expiry));
  }

  /**
   * Whether each operator holds of its names: one that denies of all of them, one that counts or
   * asks of several of the list, any other of one of them; {@code *} stands for one label (RFC 6125
   * 6.4.3).
   */
  boolean isNamed(List<Operator> operators, Operators decide) {
    return operators.stream().allMatch(operator -> isNamed(operator, decide));
  }

  private boolean isNamed(Operator operator, Operators decide) {
    List<String> names = leafNames();
    return switch (operator) {
      case Operator.Not(Operator inner) -> !isNamed(inner, decide);
      case Operator.Lacks _ -> names.stream().allMatch(name -> holds(operator, name, decide));
      case Operator.Count _, Operator.Each _, Operator.Any _ ->
          decide.hold(List.of(operator), items(names));
      case Operator.Exists(boolean expected) -> names.isEmpty() != expected;
      case Operator.Empty(boolean expected) -> names.isEmpty() == expected;
      case Operator.Equals(TemplateTree wanted) ->
          names.stream()
              .anyMatch(
                  name ->
                      holds(operator, name, decide)
                          || isCovered(Trees.evaluate(wanted, decide.scope()).text(), name));
      default -> names.stream().anyMatch(name -> holds(operator, name, decide));
    };
  }

  private static boolean holds(Operator operator, String name, Operators decide) {
    return decide.hold(List.of(operator), Subject.text(name));
  }

  private static Subject items(List<String> names) {
    List<Value> items = names.stream().<Value>map(Value.Text::new).toList();
    return new Subject(new Value.Items(items), Subject.Kind.TEXT);
  }

  private static boolean isCovered(String host, String wildcard) {
    int dot = host.indexOf('.');
    return dot > 0
        && wildcard.startsWith("*.")
        && wildcard.substring(1).equalsIgnoreCase(host.substring(dot));
  }

  String names() {
    return String.join(", ", leafNames());
  }

  private List<String> leafNames() {
    return seen.facts().chain().isEmpty() ? List.of() : seen.facts().chain().getFirst().names();
  }
}
