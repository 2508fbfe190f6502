// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.checks.model.reader.ReadResult;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.deploy.cli.record.format.RecordingReader;
import dev.vedette.deploy.cli.record.format.UnreadableRecordingException;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.PageUrl;
import dev.vedette.deploy.cli.record.gesture.Recording;
import dev.vedette.deploy.cli.record.gesture.Recording.Event;
import dev.vedette.deploy.cli.record.gesture.Recording.Looks;
import dev.vedette.deploy.cli.record.gesture.Remark;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check made of a recording.
 *
 * @param yaml a whole file of the check language, valid; the same for the same recording
 * @param secrets that it needs, in the order of their use: name to what it is
 * @param warnings what the recording has and the check has not, by place in the recording; and what
 *     the reader of checks warns of
 */
public record RecordedCheck(String yaml, Map<String, String> secrets, List<Problem> warnings) {
  private static final int LARGEST = 256 * 1024;

  public RecordedCheck {
    secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
    warnings = List.copyOf(warnings);
  }

  /**
   * Makes a check.
   *
   * @param path of the recording, for messages
   * @param bytes what a recorder wrote
   * @throws UnreadableRecordingException when they are no recording
   */
  public static RecordedCheck of(String path, byte[] bytes, Labels labels) {
    Recording recording = RecordingReader.read(path, bytes);
    List<Event> all = Tidy.of(recording.events());
    String host = host(all);
    SecretBook secrets = SecretSearch.of(host, all);
    List<Event> events = Sayable.of(all);
    Labels.Complete complete = labels.completed(recording, host, secrets.holdsPassword());
    List<Problem> warnings = new ArrayList<>(warnings(path, events));
    Looks looks = usable(recording.looks(), path, warnings);
    CheckText text = new CheckText(secrets);
    String yaml = text.of(complete, looks, Scenes.of(events, secrets));
    warnings.addAll(validated(path, yaml));
    return new RecordedCheck(yaml, secrets.needed(), warnings);
  }

  private static String host(List<Event> events) {
    return events.stream()
        .map(Event::gesture)
        .filter(Gesture.Goto.class::isInstance)
        .map(it -> PageUrl.host(((Gesture.Goto) it).url()))
        .findFirst()
        .orElse("");
  }

  private static List<Problem> warnings(String path, List<Event> events) {
    List<Problem> warnings = new ArrayList<>();
    Gesture first = first(events);
    if (!(first instanceof Gesture.Goto)) {
      warnings.add(
          Problem.warning(
              Place.startOf(path),
              "the recording does not begin by opening a page",
              "add a goto in front"));
    }
    for (Event event : events) {
      Remark remark = event.gesture().remark();
      if (remark != null) {
        boolean untold = event.gesture() instanceof Gesture.Untold;
        String what = remark.what() + (untold ? " is not told" : "");
        warnings.add(Problem.warning(event.place(), what, remark.mend()));
      }
    }
    return warnings;
  }

  private static @Nullable Gesture first(List<Event> events) {
    return events.stream()
        .map(Event::gesture)
        .filter(it -> !(it instanceof Gesture.Untold))
        .findFirst()
        .orElse(null);
  }

  private static Looks usable(Looks looks, String path, List<Problem> warnings) {
    String locale = looks.locale();
    String zone = looks.timeZone();
    boolean goodLocale = locale == null || locale.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    boolean goodZone = zone == null || ZoneId.getAvailableZoneIds().contains(zone);
    if (!goodLocale || !goodZone) {
      warnings.add(
          Problem.warning(
              Place.startOf(path),
              "the recording's " + (goodLocale ? "time zone" : "locale") + " is unknown",
              "set it under 'browser' by hand"));
    }
    return new Looks(looks.viewport(), goodLocale ? locale : null, goodZone ? zone : null);
  }

  /** An invalid check would be a bug of ours, but for its size. */
  private static List<Problem> validated(String path, String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LARGEST) {
      throw new UnreadableRecordingException(
          Place.startOf(path),
          "the check would be larger than the 256 KiB that a file may have",
          "record one visit at a time");
    }
    ReadResult result = new RepositoryReader().readAlone("recorded.yaml", bytes);
    if (!result.errors().isEmpty()) {
      throw new IllegalStateException("made an invalid check: " + result.errors().getFirst());
    }
    return result.problems();
  }
}
