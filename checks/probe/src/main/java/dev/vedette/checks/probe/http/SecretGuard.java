// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.probe.http.Outgoing.HeaderLine;
import dev.vedette.checks.probe.scope.SecretScopes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps secrets to their hosts, before anything is sent. Goes by the names of what the author
 * wrote, and by value too: a target may repeat a secret in an answer that is saved, in a cookie, or
 * in the address that it redirects to.
 */
record SecretGuard(RunState run, Travel travel) {

  /** Throws {@code CannotException} when the request would take a secret where it may not go. */
  void allow(Outgoing request) {
    Set<String> names = new HashSet<>(request.secrets());
    request.headers().forEach(line -> names.addAll(line.secrets()));
    if (run.scope().knowsScopedSecrets()) {
      names.addAll(run.scope().scopedSecretsIn(texts(request)));
    }
    if (!names.isEmpty()) {
      String host = request.url().host();
      SecretScopes.allowHost(run.check(), names, host);
      allowDetours(request, names, host);
    }
  }

  /** Of a host that proves who it is it does not matter which way leads there. */
  private void allowDetours(Outgoing request, Set<String> names, String host) {
    if (!(request.url().isHttps() && provesItself())) {
      travel.detour(host).ifPresent(to -> SecretScopes.allowDetour(run.check(), names, to));
      if (travel.options().network().proxy() != null) {
        SecretScopes.allowDetour(run.check(), names, "a proxy");
      }
    }
  }

  private boolean provesItself() {
    var tls = travel.options().tls();
    return tls.verify() && tls.serverName() == null && tls.authority() == null;
  }

  private List<String> texts(Outgoing request) {
    List<String> texts = new ArrayList<>();
    texts.add(request.url().toString());
    request.headers().stream().map(HeaderLine::value).forEach(texts::add);
    run.cookies().header(request.url(), run.now()).ifPresent(texts::add);
    texts.add(request.bodyBytes().utf8());
    return texts;
  }
}
