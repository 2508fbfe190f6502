// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import java.util.List;

/**
 * Requests as bars on one axis of time, {@link #WIDTH} wide.
 *
 * @param kind {@code loads} of a browser, coloured by owner, or {@code hops}, coloured by phase
 * @param whole what the width stands for, with its unit
 * @param hidden how many more requests there were
 */
public record Chart(String kind, String whole, List<Group> groups, int hidden) {
  /** Of the axis, in units of the drawing. */
  public static final int WIDTH = 1_000;

  public Chart {
    groups = List.copyOf(groups);
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /**
   * The requests of one page, or of one step.
   *
   * @param marks what happened meanwhile
   */
  public record Group(String title, List<Mark> marks, List<Line> lines) {
    public Group {
      marks = List.copyOf(marks);
      lines = List.copyOf(lines);
    }
  }

  /**
   * A moment.
   *
   * @param kind {@code fcp} or {@code lcp}
   */
  public record Mark(String kind, String at) {}

  /**
   * One request.
   *
   * @param owner for loads: whose host it is; else the host
   * @param colour name of a style
   * @param note status, type and size
   * @param tags what to notice: {@code third party}, {@code blocking}, …
   * @param bad whether it failed
   */
  public record Line(
      String label,
      String url,
      String owner,
      String colour,
      String note,
      List<String> tags,
      boolean bad,
      String time,
      List<Segment> segments) {
    public Line {
      tags = List.copyOf(tags);
      segments = List.copyOf(segments);
    }
  }

  /**
   * A part of a bar.
   *
   * @param kind name of a style: a phase, {@code queued} or {@code whole}
   */
  public record Segment(String kind, String from, String width, String story) {}
}
