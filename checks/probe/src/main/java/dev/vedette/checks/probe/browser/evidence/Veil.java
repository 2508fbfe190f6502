// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.evidence;

import dev.vedette.checks.probe.http.Urls;
import dev.vedette.checks.probe.http.WebHost;
import dev.vedette.checks.probe.secret.Redactor;
import org.jspecify.annotations.Nullable;

/** What may be shown of what a page says, which may hold any secret of the run. */
public record Veil(Redactor redactor) {
  private static final int LONGEST_OTHER = 100;

  /** Without user info, fragment, and what is a credential by its name. Data is cut off. */
  public String url(String url) {
    String shown = Urls.shown(url).orElseGet(() -> cut(url, LONGEST_OTHER));
    return redactor.redactNamed(shown);
  }

  public @Nullable String urlOrNull(@Nullable String url) {
    return url == null ? null : url(url);
  }

  /** Redacted before it is cut, so that no half of a secret stays. */
  public String text(String text, int longest) {
    return redactor.redactNamed(cut(redactor.redact(text), longest));
  }

  /** The host that a URL names, with its port where it matters; null for none. */
  public static @Nullable String host(String url) {
    return WebHost.of(url).map(WebHost::shown).orElse(null);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
