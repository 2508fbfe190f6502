// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import java.util.List;

/**
 * The evidence of a run, by how it is shown.
 *
 * @param pending names of pieces that have not come, or have expired
 */
public record Exhibits(
    List<Picture> pictures, List<Text> texts, List<File> files, List<String> pending) {
  /** Nothing to look at. */
  static final Exhibits NONE = new Exhibits(List.of(), List.of(), List.of(), List.of());

  public Exhibits {
    pictures = List.copyOf(pictures);
    texts = List.copyOf(texts);
    files = List.copyOf(files);
    pending = List.copyOf(pending);
  }

  public boolean isEmpty() {
    return pictures.isEmpty() && texts.isEmpty() && files.isEmpty() && pending.isEmpty();
  }

  /** A screenshot at the end of a step. */
  public record Picture(String step, String href) {}

  /** A text, or its beginning. */
  public record Text(String title, String step, String content, String href) {}

  /** Something to save. */
  public record File(String title, String name, String size, String href) {}
}
