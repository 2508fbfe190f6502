// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import dev.vedette.checks.probe.oauth.pages.Walked.Returned;
import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * The redirect URI, and what comes back with it.
 *
 * @param redirect as it was registered; any scheme
 */
record Callback(String redirect) {

  /** Whether {@code location} leads back: the same but for query and fragment. */
  boolean isAt(String location) {
    return base(location).equals(base(redirect));
  }

  private static String base(String location) {
    int end = location.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = location.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    HttpUrl url = HttpUrl.parse(location.substring(0, end));
    return url == null ? location.substring(0, end) : url.toString();
  }

  /**
   * What came back with {@code location}. Of the fragment only where the query has no answer: some
   * providers put one of their own behind it.
   */
  static Returned returned(String location, String host) {
    String[] parts = location.split("#", 2);
    int query = parts[0].indexOf('?');
    Map<String, String> inQuery = decoded(query < 0 ? "" : parts[0].substring(query + 1));
    Map<String, String> inFragment = decoded(parts.length < 2 ? "" : parts[1]);
    return isAnswer(inFragment) && !isAnswer(inQuery)
        ? new Returned(ResponseMode.FRAGMENT, inFragment, host)
        : new Returned(ResponseMode.QUERY, inQuery, host);
  }

  private static boolean isAnswer(Map<String, String> parameters) {
    return parameters.containsKey("code") || parameters.containsKey("error");
  }

  /** The client decodes a query wherever it stands; the host is of no account. */
  private static Map<String, String> decoded(String encoded) {
    Map<String, String> parameters = new HashMap<>();
    HttpUrl url =
        new HttpUrl.Builder().scheme("http").host("localhost").encodedQuery(encoded).build();
    for (int i = 0; i < url.querySize(); i++) {
      String value = url.queryParameterValue(i);
      parameters.put(url.queryParameterName(i), value == null ? "" : value);
    }
    return parameters;
  }
}
