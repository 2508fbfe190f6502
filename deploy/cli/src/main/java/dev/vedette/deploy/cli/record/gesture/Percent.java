// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.gesture;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent signs of URLs. */
public final class Percent {
  private Percent() {}

  /** What a part of a URL means; the part itself when it is badly encoded. A plus stays one. */
  public static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException bad) {
      return part;
    }
  }
}
