// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.evidence;

import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.Evidence.Kind;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.probe.EvidenceShelf;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** What there is to look at after one run: content on the shelf, its name in the report. */
public final class EvidenceBox {
  private static final int MOST = 20;

  private final RunId run;
  private final EvidenceShelf shelf;
  private final List<Evidence> all = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  public EvidenceBox(RunId run, EvidenceShelf shelf) {
    this.run = run;
    this.shelf = shelf;
  }

  /**
   * Keeps one piece, unless it is too large or there are too many.
   *
   * @param step its index
   * @param end of the name, such as {@code screenshot.png}
   * @param content redacted
   */
  public void add(int step, Kind kind, String end, byte[] content) {
    if (content.length == 0 || content.length > most(kind) || all.size() == MOST) {
      return;
    }
    String name = unused("step-" + (step + 1) + "-", end);
    shelf.put(run, name, content);
    all.add(new Evidence(step, kind, name, content.length, sha256(content)));
  }

  /** Keeps as much of a text as may be. */
  public void addText(int step, Kind kind, String end, String text) {
    ByteBuffer bytes = ByteBuffer.allocate(most(kind));
    StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .encode(CharBuffer.wrap(text), bytes, true);
    add(step, kind, end, Arrays.copyOf(bytes.array(), bytes.position()));
  }

  public List<Evidence> all() {
    return List.copyOf(all);
  }

  /** In bytes. */
  public static int most(Kind kind) {
    return switch (kind) {
      case SCREENSHOT -> 1024 * 1024;
      case WATERFALL -> 512 * 1024;
      case TEXT, CONSOLE, UNKNOWN -> 4 * 1024;
    };
  }

  private String unused(String begin, String end) {
    String name = begin + end;
    for (int i = 2; !names.add(name); i++) {
      name = begin + i + "-" + end;
    }
    return name;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
