// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.expression.Scope;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.probe.http.RunTls.TlsChoice;
import dev.vedette.checks.probe.scope.CannotException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a request travels, with every expression carried out.
 *
 * @param resolve lower-case host → address or name, in place of DNS
 */
record Travel(HttpOptions options, TlsChoice tls, Map<String, String> resolve) {
  Travel {
    resolve = Map.copyOf(resolve);
  }

  /** Evaluates. Throws {@link CannotException} for what is not built yet. */
  static Travel of(HttpOptions options, Scope scope) {
    if (options.network().proxy() != null) {
      throw CannotException.notBuilt("proxy");
    }
    if (options.network().ip() == HttpOptions.IpFamily.ALL) {
      throw CannotException.notBuilt("ip: all");
    }
    Map<String, String> resolve = new HashMap<>();
    options
        .network()
        .resolve()
        .forEach((host, to) -> resolve.put(host.toLowerCase(Locale.ROOT), to.text(scope)));
    return new Travel(options, tls(options.tls(), scope), resolve);
  }

  private static TlsChoice tls(HttpOptions.Tls tls, Scope scope) {
    return new TlsChoice(
        tls.verify(), text(tls.serverName(), scope), text(tls.authority(), scope), tls.minimum());
  }

  private static @Nullable String text(@Nullable Template template, Scope scope) {
    return template == null ? null : template.text(scope);
  }

  /** Where the author wants {@code host} to be. */
  Optional<String> aimed(String host) {
    return Optional.ofNullable(resolve.get(host.toLowerCase(Locale.ROOT)));
  }

  boolean isFresh() {
    return options.network().connection() == HttpOptions.Reuse.FRESH;
  }
}
