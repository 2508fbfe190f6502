// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.scope;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.expression.Scope;
import dev.vedette.checks.model.expression.Sources;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.secret.Redactor;
import dev.vedette.checks.probe.secret.Secret;
import dev.vedette.checks.probe.secret.SecretUnavailableException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The values of one run. Notes which secrets went into what, and makes every secret known to the
 * redactor before anybody sees it. Not safe for use by several threads.
 */
public final class RunScope implements Scope {
  private static final int SHORTEST_CREDENTIAL = 4;

  private final ResolvedCheck check;
  private final RunContext context;
  private final Redactor redactor;
  private final Sources sources;
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, String> saved = new LinkedHashMap<>();
  private final Map<String, Set<String>> secretsBehind = new HashMap<>();
  private final Map<String, Secret> scoped = new HashMap<>();
  private Set<String> used = new HashSet<>();

  public RunScope(ResolvedCheck check, RunContext context, Redactor redactor, Sources sources) {
    this.check = check;
    this.context = context;
    this.redactor = redactor;
    this.sources = sources;
  }

  /** Binds the check's variables, each once, in the author's order. */
  public void bindVariables() {
    for (Map.Entry<String, Template> variable : check.definition().spec().variables().entrySet()) {
      takeUsedSecrets();
      values.put(variable.getKey(), variable.getValue().evaluate(this));
      secretsBehind.put(variable.getKey(), takeUsedSecrets());
    }
  }

  /** Whose run it is, as far as what it may know depends on it: owner and location. */
  public String identity() {
    return check.definition().identity().about().owner() + " at " + context.location();
  }

  /** From now on {@code name} has this value, which a target gave. */
  public void save(String name, Value value) {
    values.put(name, value);
    saved.put(name, value.text());
  }

  /** The name of a value that a target gave, is within {@code text}, and is such a one. */
  public Optional<String> savedWithin(String text, Predicate<String> such) {
    return saved.entrySet().stream()
        .filter(given -> text.contains(given.getValue()) && such.test(given.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The same of a value that is called a credential, and so is shown to nobody. One of a few
   * characters is none, such as the cookie {@code consent=1}; without it a report would be masked
   * throughout.
   */
  public void saveCredential(String name, Value value) {
    if (value.text().length() >= SHORTEST_CREDENTIAL) {
      derivedFromSecret(value.text());
    }
    save(name, value);
  }

  /** The secrets that were looked up since the last call, also by way of variables. */
  public Set<String> takeUsedSecrets() {
    Set<String> taken = used;
    used = new HashSet<>();
    return taken;
  }

  @Override
  public Optional<Value> value(String name) {
    used.addAll(secretsBehind.getOrDefault(name, Set.of()));
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public Optional<String> secret(String name) {
    SecretScopes.allowOwner(check, name);
    Optional<Secret> secret = find(name);
    secret.ifPresent(found -> learn(name, found));
    used.add(name);
    return secret.map(Secret::reveal);
  }

  private void learn(String name, Secret secret) {
    redactor.add(secret);
    if (SecretScopes.hasHosts(check, name)) {
      scoped.put(name, secret);
    }
  }

  /** Whether a secret was looked up that may go to some hosts only. */
  public boolean knowsScopedSecrets() {
    return !scoped.isEmpty();
  }

  /** Names of those secrets whose value is in one of {@code texts}, however escaped. */
  public Set<String> scopedSecretsIn(List<String> texts) {
    Set<String> names = new HashSet<>();
    scoped.forEach(
        (name, secret) -> {
          if (texts.stream().anyMatch(secret::isIn)) {
            names.add(name);
          }
        });
    return names;
  }

  private Optional<Secret> find(String name) {
    try {
      return context.secrets().find(name);
    } catch (SecretUnavailableException e) {
      throw new CannotException(Cause.SECRET, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Optional<String> context(String word) {
    return switch (word) {
      case "location" -> Optional.of(context.location().value());
      case "run.id" -> Optional.of(context.id().toString());
      case "check.id" -> Optional.of(check.definition().id().value());
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> locationVariable(String name) {
    Map<String, String> variables =
        check.locationVariables().getOrDefault(context.location(), Map.of());
    return Optional.ofNullable(variables.get(name));
  }

  @Override
  public Sources sources() {
    return sources;
  }

  @Override
  public void derivedFromSecret(String text) {
    redactor.add(new Secret(text));
  }
}
