// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import org.jspecify.annotations.Nullable;

/** Where a saved value comes from. */
public sealed interface SaveSource {
  record Json(String path) implements SaveSource {}

  record Header(String name) implements SaveSource {}

  record Cookie(String name) implements SaveSource {}

  /** A CSS selector; the first element's text, or its attribute. */
  record Html(String selector, @Nullable String attribute) implements SaveSource {}

  /** An RE2 pattern over the body; 0 is the whole match. */
  record Matches(String pattern, int group) implements SaveSource {}

  /** A field of the token response: {@code access_token, refresh_token, id_token, expires_in}. */
  record OAuth(String field) implements SaveSource {}

  record Status() implements SaveSource {}

  /** The URL after redirects. */
  record Url() implements SaveSource {}
}
