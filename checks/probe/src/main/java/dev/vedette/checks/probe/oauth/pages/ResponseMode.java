// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

/**
 * Where the answer of an authorization stands: OAuth 2.0 Multiple Response Type Encoding Practices
 * section 2.1, OAuth 2.0 Form Post Response Mode section 2.
 */
public enum ResponseMode {
  QUERY("query", "in the URL's query"),
  FRAGMENT("fragment", "in the URL's fragment"),
  FORM_POST("form_post", "in a form");

  private final String parameter;
  private final String words;

  ResponseMode(String parameter, String words) {
    this.parameter = parameter;
    this.words = words;
  }

  /** As {@code response_mode} names it. */
  public String parameter() {
    return parameter;
  }

  /** For a person: {@code in the URL's query}. */
  public String words() {
    return words;
  }
}
