// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

/**
 * A page that tries to get its browser to a forbidden place. In its texts {@code $at} is that
 * place, {@code $go} a redirect to it, {@code $script} the address of {@code script}; {@code
 * tried()} says that the browser refused by itself, {@code reached()} that it did not.
 *
 * @param host of the forbidden place, as the page writes it
 * @param script of a worker
 * @param end how it is known that the attack was carried out
 */
record Attack(String name, String host, String html, String script, End end) {
  static final String SITE = "127.0.0.1";

  /** What becomes of an attack. */
  enum End {
    /** The gate was asked, and denied. */
    DENIED,
    /** The browser did not even ask, and the page noticed. */
    TRIED
  }

  static Attack denied(String name, String html) {
    return new Attack(name, "127.0.0.2", html, "", End.DENIED);
  }

  static Attack tried(String name, String html) {
    return new Attack(name, "127.0.0.2", html, "", End.TRIED);
  }

  /** An image from a host that is a forbidden place by another name. */
  static Attack disguised(String name, String host) {
    return new Attack(name, host, "<img src='http://$at/'>", "", End.DENIED);
  }

  Attack with(String newScript) {
    return new Attack(name, host, html, newScript, end);
  }

  Attack at(String newHost) {
    return new Attack(name, newHost, html, script, end);
  }

  /** What the forbidden place's own socket is bound to. */
  String trap() {
    return host.equals("[::1]") ? "::1" : "127.0.0.2";
  }

  /** The host that the page itself is opened at. */
  String origin() {
    return name.equals("rebinding") ? host : SITE;
  }
}
