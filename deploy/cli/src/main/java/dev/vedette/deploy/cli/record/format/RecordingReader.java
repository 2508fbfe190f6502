// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.Recording;
import java.util.List;

/** Tells the two formats apart. */
public final class RecordingReader {
  private static final String MEND =
      "give the JSON that Chrome's Recorder exports, or what playwright codegen --target=jsonl writes";

  private RecordingReader() {}

  /**
   * Reads a recording.
   *
   * @throws UnreadableRecordingException for the first thing that is not as it must be
   */
  public static Recording read(String path, byte[] bytes) {
    List<Found> values = JsonText.read(path, bytes);
    if (values.isEmpty()) {
      throw new UnreadableRecordingException(Place.startOf(path), "the file is empty", MEND);
    }
    if (!(values.getFirst() instanceof Found.Members first)) {
      throw unknown(values.getFirst());
    }
    Recording recording = read(first, values);
    if (recording.events().stream().allMatch(RecordingReader::isUntold)) {
      throw new UnreadableRecordingException(
          first.place(), "nothing was done in this recording", "record a visit to a page");
    }
    return recording;
  }

  private static boolean isUntold(Recording.Event event) {
    return event.gesture() instanceof Gesture.Untold;
  }

  private static Recording read(Found.Members first, List<Found> values) {
    if (first.has("steps")) {
      refuseMore(values);
      return new RecorderExport(first).read();
    }
    if (first.has("browserName") || first.has("contextOptions") || first.has("name")) {
      return new CodegenLines(values).read();
    }
    throw unknown(first);
  }

  private static void refuseMore(List<Found> values) {
    if (values.size() > 1) {
      throw new UnreadableRecordingException(
          values.get(1).place(), "a second recording begins here", "give one at a time");
    }
  }

  private static UnreadableRecordingException unknown(Found first) {
    return new UnreadableRecordingException(
        first.place(), "this is " + first.kind() + ", and no recording", MEND);
  }
}
