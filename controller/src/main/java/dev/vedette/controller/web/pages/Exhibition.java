// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.intake.EvidenceRepository;
import dev.vedette.controller.web.pages.Exhibits.File;
import dev.vedette.controller.web.pages.Exhibits.Picture;
import dev.vedette.controller.web.pages.Exhibits.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sets out the evidence of one run. */
final class Exhibition {
  private static final int LONGEST_TEXT = 8_000;

  private final EvidenceRepository evidence;
  private final RunReport report;
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final List<File> files = new ArrayList<>();
  private final List<String> pending = new ArrayList<>();

  private Exhibition(EvidenceRepository evidence, RunReport report) {
    this.evidence = evidence;
    this.report = report;
  }

  static Exhibits of(EvidenceRepository evidence, RunReport report) {
    return new Exhibition(evidence, report).exhibits();
  }

  private Exhibits exhibits() {
    List<Evidence> named = Evidence.of(report.detail());
    if (named.isEmpty()) {
      return Exhibits.NONE;
    }
    Set<String> here = evidence.names(report.id());
    for (Evidence piece : named) {
      if (here.contains(piece.name())) {
        show(piece);
      } else {
        pending.add(piece.name());
      }
    }
    return new Exhibits(pictures, texts, files, pending);
  }

  private void show(Evidence piece) {
    String href = "/api/v1/runs/" + report.id() + "/evidence/" + piece.name();
    switch (piece.kind()) {
      case SCREENSHOT -> pictures.add(new Picture(step(piece), href));
      case CONSOLE -> texts.add(text("Errors of the console", piece, href));
      case TEXT -> texts.add(text("Text near the target", piece, href));
      case WATERFALL -> files.add(file("Waterfall (HAR 1.2)", piece, href));
      case UNKNOWN -> files.add(file("Of a newer agent", piece, href));
    }
  }

  private Text text(String title, Evidence piece, String href) {
    String whole =
        evidence
            .find(report.id(), piece.name())
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("");
    String shown =
        whole.length() <= LONGEST_TEXT ? whole : whole.substring(0, LONGEST_TEXT) + "\n…";
    return new Text(title, step(piece), shown, href);
  }

  private static File file(String title, Evidence piece, String href) {
    return new File(title, piece.name(), Written.size(piece.bytes()), href);
  }

  private String step(Evidence piece) {
    return StepNames.of(report.steps(), piece.step());
  }
}
