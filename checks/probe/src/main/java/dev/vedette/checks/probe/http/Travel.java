// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.check.HttpRequest;
import dev.vedette.checks.model.check.HttpRequest.HttpAuth;
import dev.vedette.checks.model.expression.Scope;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.probe.address.Literals;
import dev.vedette.checks.probe.http.RunTls.TlsChoice;
import dev.vedette.checks.probe.scope.CannotException;
import dev.vedette.checks.probe.secret.Secret;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a request travels, with every expression carried out.
 *
 * @param resolve lower-case host → address or name, in place of DNS
 * @param pinned lower-case host → the one of its addresses that is wanted now
 * @param proxy null for none
 */
record Travel(
    HttpOptions options,
    TlsChoice tls,
    Map<String, String> resolve,
    Map<String, String> pinned,
    @Nullable ProxyChoice proxy) {
  Travel {
    resolve = Map.copyOf(resolve);
    pinned = Map.copyOf(pinned);
  }

  /** Evaluates, without a client certificate. Throws {@link CannotException} for what is none. */
  static Travel of(HttpOptions options, Scope scope) {
    return of(options, null, scope);
  }

  /** The same for a request, with its client certificate where it has one. */
  static Travel of(HttpRequest request, Scope scope) {
    ClientIdentity identity =
        request.auth() instanceof HttpAuth.MutualTls own
            ? new ClientIdentity(
                new Secret(own.certificate().text(scope)), new Secret(own.key().text(scope)))
            : null;
    return of(request.options(), identity, scope);
  }

  private static Travel of(HttpOptions options, @Nullable ClientIdentity identity, Scope scope) {
    Map<String, String> resolve = new HashMap<>();
    options
        .network()
        .resolve()
        .forEach((host, to) -> resolve.put(host.toLowerCase(Locale.ROOT), to.text(scope)));
    Template proxy = options.network().proxy();
    return new Travel(
        options,
        tls(options.tls(), identity, scope),
        resolve,
        Map.of(),
        proxy == null ? null : ProxyChoice.of(proxy.text(scope), scope));
  }

  /** The same, to this address of {@code host}. */
  Travel to(String host, InetAddress address) {
    return new Travel(
        options,
        tls,
        resolve,
        Map.of(host.toLowerCase(Locale.ROOT), Literals.text(address)),
        proxy);
  }

  private static TlsChoice tls(
      HttpOptions.Tls tls, @Nullable ClientIdentity identity, Scope scope) {
    return new TlsChoice(
        tls.verify(),
        text(tls.serverName(), scope),
        text(tls.authority(), scope),
        tls.minimum(),
        identity);
  }

  private static @Nullable String text(@Nullable Template template, Scope scope) {
    return template == null ? null : template.text(scope);
  }

  /** Where {@code host} is to be looked for in place of its name. */
  Optional<String> aimed(String host) {
    return Optional.ofNullable(pinned.get(host.toLowerCase(Locale.ROOT))).or(() -> detour(host));
  }

  /** Where the author says that {@code host} is, whatever DNS says. */
  Optional<String> detour(String host) {
    return Optional.ofNullable(resolve.get(host.toLowerCase(Locale.ROOT)));
  }

  boolean isFresh() {
    return options.network().connection() == HttpOptions.Reuse.FRESH;
  }
}
