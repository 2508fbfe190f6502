// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The passes that are good at the door for all, by user. */
final class Roll implements Keeper {
  private static final String BASIC = "basic ";

  private final Map<String, Pass> passes = new ConcurrentHashMap<>();

  void add(String user, Pass pass) {
    passes.put(user, pass);
  }

  void remove(String user) {
    passes.remove(user);
  }

  @Override
  public @Nullable Pass recognise(Head head) {
    List<String> shown = head.values("proxy-authorization");
    if (shown.size() != 1 || !shown.getFirst().regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return null;
    }
    String proof = decoded(shown.getFirst().substring(BASIC.length()).strip());
    int colon = proof.indexOf(':');
    return colon < 0 ? null : known(proof.substring(0, colon), proof.substring(colon + 1));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private @Nullable Pass known(String user, String password) {
    Pass pass = passes.get(user);
    String wanted = pass == null ? "" : pass.password().orElse("");
    boolean isSame =
        MessageDigest.isEqual(
            wanted.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    return isSame && !wanted.isEmpty() ? pass : null;
  }
}
