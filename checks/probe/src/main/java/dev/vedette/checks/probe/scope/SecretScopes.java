// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.scope;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.repository.SecretScope;
import java.util.List;
import java.util.Locale;

/** Keeps secrets within their scopes: by whose checks, and to which hosts. */
public final class SecretScopes {
  private SecretScopes() {}

  /** Throws {@link CannotException} when the check's owner may not use {@code secret}. */
  static void allowOwner(ResolvedCheck check, String secret) {
    SecretScope scope = check.secretScopes().get(secret);
    String owner = check.definition().identity().about().owner();
    if (scope != null
        && !scope.owners().isEmpty()
        && (owner == null || !scope.owners().contains(owner))) {
      throw forbidden("secret " + secret + " is for checks of " + list(scope.owners()) + " only");
    }
  }

  /** Throws {@link CannotException} when one of {@code secrets} may not be sent to {@code host}. */
  public static void allowHost(ResolvedCheck check, Iterable<String> secrets, String host) {
    for (String secret : secrets) {
      SecretScope scope = check.secretScopes().get(secret);
      if (scope != null && !scope.hosts().isEmpty() && !covers(scope.hosts(), host)) {
        throw forbidden(
            "secret " + secret + " may go to " + list(scope.hosts()) + " only, not to " + host);
      }
    }
  }

  /**
   * Throws {@link CannotException} when one of {@code secrets} has hosts to go to and {@code to},
   * where the author sends the request in their stead, is none of them.
   */
  public static void allowDetour(ResolvedCheck check, Iterable<String> secrets, String to) {
    for (String secret : secrets) {
      SecretScope scope = check.secretScopes().get(secret);
      if (scope != null && !scope.hosts().isEmpty() && !covers(scope.hosts(), to)) {
        throw forbidden(
            "secret "
                + secret
                + " may go to "
                + list(scope.hosts())
                + " only, not by way of "
                + to
                + "; use https and let the host's own certificate be verified");
      }
    }
  }

  /** Whether {@code secret} may go to some hosts only. */
  public static boolean hasHosts(ResolvedCheck check, String secret) {
    SecretScope scope = check.secretScopes().get(secret);
    return scope != null && !scope.hosts().isEmpty();
  }

  private static boolean covers(List<String> allowed, String host) {
    String wanted = host.toLowerCase(Locale.ROOT);
    return allowed.stream().anyMatch(name -> covers(name.toLowerCase(Locale.ROOT), wanted));
  }

  /** {@code *.example.com} covers every name below it, not itself. */
  private static boolean covers(String allowed, String host) {
    return allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : allowed.equals(host);
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }

  private static CannotException forbidden(String message) {
    return new CannotException(Cause.POLICY, message);
  }
}
