// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.EventCodec;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RecordedEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link EventPacker} wrote, in the same order. */
final class EventUnpacker {
  private static final Event.Tick A_TICK = new Event.Tick();
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final CheckId check;
  private final MeasuredUnpacker measured = new MeasuredUnpacker();
  private final FindingUnpacker findings = new FindingUnpacker();
  private final List<String> hashes = new ArrayList<>();
  private final Map<String, String> contents = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private String definition = "";
  private Lights lights = Lights.ALL_LIT;
  private long number;
  private long now;

  EventUnpacker(CheckId check, long before) {
    this.check = check;
    this.number = before;
  }

  /** The text of a definition; null when no event so far was heard under it, or it was not kept. */
  @Nullable String content(String hash) {
    return contents.get(hash);
  }

  /** The next event of the block, or null when its records end. */
  @Nullable RecordedEvent next(PackedInput in) {
    while (in.hasMore()) {
      int tag = in.take();
      Event event = (tag & Tags.RUN) != 0 ? run(in, tag) : other(in, tag);
      if (event != null) {
        number++;
        Instant at = Instant.EPOCH.plus(now, ChronoUnit.MICROS);
        return new RecordedEvent(number, at, definition, lights, event);
      }
    }
    return null;
  }

  /** Null for a record that is no event. */
  private @Nullable Event other(PackedInput in, int tag) {
    switch (tag) {
      case Tags.TICK -> {
        now += in.signed();
        return A_TICK;
      }
      case Tags.EVENT -> {
        now += in.signed();
        return EventCodec.read(check, in.text());
      }
      case Tags.DEFINITION -> define(in.text(), in.text());
      case Tags.UNDER -> definition = hashes.get(in.index(hashes.size()));
      case Tags.LIGHTS -> lights = EventCodec.lights(in.text());
      case Tags.NUMBER -> number = in.number() - 1;
      default -> throw new DamagedHistoryException("no record begins with " + tag);
    }
    return null;
  }

  private void define(String hash, String content) {
    hashes.add(hash);
    if (!content.isEmpty()) {
      contents.put(hash, content);
    }
  }

  private RunJudged run(PackedInput in, int tag) {
    Place place = place(in);
    boolean scheduled = (tag & Tags.CONFIRMATION) == 0;
    long due = in.signed() + (scheduled ? place.foreseen() : place.due());
    if (scheduled) {
      place.scheduled(due);
    }
    now = due * 1000 + in.signed();
    boolean found = (tag & Tags.FINDING) != 0;
    RunId run = found ? new RunId(new UUID(in.fixed(), in.fixed())) : unnamed(due);
    Finding finding = found ? findings.unpack(in) : null;
    SlotKind kind = scheduled ? SlotKind.SCHEDULED : SlotKind.CONFIRMATION;
    Slot slot = new Slot(check, place.location(), Instant.ofEpochMilli(due), kind);
    return new RunJudged(run, slot, Tags.verdict(tag), finding, measured.unpack(in, place));
  }

  /** Of a run that found nothing only the due instant is kept: no decision ever names its id. */
  private static RunId unnamed(long due) {
    return new RunId(new UUID((due << 16) | VERSION_7, VARIANT));
  }

  private Place place(PackedInput in) {
    int index = in.index(places.size() + 1);
    if (index == places.size()) {
      places.add(new Place(new LocationId(in.text())));
    }
    return places.get(index);
  }
}
