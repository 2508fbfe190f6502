// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.web;

import dev.vedette.checks.model.Cause;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one run: they share its cookies, connections, limits and network policy, and each
 * is measured and reported. Of one run, for one thread.
 */
public interface Web {

  /**
   * Sends one request and reads the whole answer. Follows no redirect. Cookies go along and are
   * kept by themselves.
   */
  Reply send(Ask ask);

  /**
   * The same for what a client asks a provider by itself: no cookie of the person who signs in goes
   * along, and none is kept (OAuth 2.0's back channel, RFC 6749 section 3.2). One that has no
   * cookies is its own.
   */
  default Web backChannel() {
    return this;
  }

  /**
   * A request.
   *
   * @param method in capitals
   * @param headers beside those that every request of a run carries
   * @param form URL-encoded fields as the body; null for none
   * @param secrets the names of those that went into it, which keeps them to their hosts
   */
  record Ask(
      String method, HttpUrl url, Headers headers, @Nullable String form, Set<String> secrets) {
    public Ask {
      secrets = Set.copyOf(secrets);
    }

    /** A look at a document for programs. */
    public static Ask get(HttpUrl url) {
      return new Ask("GET", url, Headers.of("accept", "application/json"), null, Set.of());
    }
  }

  /** What became of it. */
  sealed interface Reply {
    /** An answer of any status. */
    record Answered(HttpUrl url, Place place, int status, Headers headers, String body)
        implements Reply {}

    /**
     * None, or no good one.
     *
     * @param message for a person, with the request it concerns; holds no secret
     */
    record Broken(Cause cause, String message, @Nullable String host) implements Reply {}
  }

  /**
   * A request as findings name it.
   *
   * @param text for instance {@code POST id.example.com/token → 503}
   */
  record Place(String text, String host) {}
}
