// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.EventCodec;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RecordedEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Packs one check's events, in order. For one check and one thread. */
final class EventPacker {
  private final PackedOutput out;
  private final MeasuredPacker measured;
  private final FindingPacker findings;
  private final Map<String, Integer> definitions = new HashMap<>();
  private final Map<LocationId, Integer> numbers = new HashMap<>();
  private final Map<LocationId, Place> places = new HashMap<>();
  private String definition = "";
  private Lights lights = Lights.ALL_LIT;
  private long number;
  private long now;

  EventPacker(PackedOutput out, long before) {
    this.out = out;
    this.measured = new MeasuredPacker(out);
    this.findings = new FindingPacker(out);
    this.number = before;
  }

  boolean knows(String hash) {
    return definitions.containsKey(hash);
  }

  void define(String hash, String content) {
    definitions.put(hash, definitions.size());
    out.put(Tags.DEFINITION);
    out.text(hash);
    out.text(content);
  }

  void pack(RecordedEvent event) {
    around(event);
    switch (event.event()) {
      case RunJudged run when isPlain(run) -> run(run, micros(event.now()));
      case Event.Tick tick -> timed(Tags.TICK, event.now());
      default -> {
        timed(Tags.EVENT, event.now());
        out.text(EventCodec.write(event.event()));
      }
    }
    now = micros(event.now());
  }

  private void around(RecordedEvent event) {
    if (event.number() != number + 1) {
      out.put(Tags.NUMBER);
      out.number(event.number());
    }
    number = event.number();
    if (!event.definition().equals(definition)) {
      int under = numberOf(event.definition());
      out.put(Tags.UNDER);
      out.number(under);
      definition = event.definition();
    }
    if (!event.lights().equals(lights)) {
      out.put(Tags.LIGHTS);
      out.text(EventCodec.write(event.lights()));
      lights = event.lights();
    }
  }

  private int numberOf(String hash) {
    Integer known = definitions.get(hash);
    if (known == null) {
      define(hash, "");
      return definitions.size() - 1;
    }
    return known;
  }

  private void timed(int tag, Instant at) {
    out.put(tag);
    out.signed(micros(at) - now);
  }

  /** A run that says nothing that this form has no room for. */
  private static boolean isPlain(RunJudged run) {
    SlotKind kind = run.slot().kind();
    return kind == SlotKind.SCHEDULED || kind == SlotKind.CONFIRMATION;
  }

  private void run(RunJudged run, long heard) {
    Slot slot = run.slot();
    boolean scheduled = slot.kind() == SlotKind.SCHEDULED;
    int found = run.finding() == null ? 0 : Tags.FINDING;
    out.put(Tags.RUN | Tags.code(run.verdict()) | (scheduled ? 0 : Tags.CONFIRMATION) | found);
    Place place = place(slot.location());
    long due = slot.due().toEpochMilli();
    out.signed(due - (scheduled ? place.foreseen() : place.due()));
    if (scheduled) {
      place.scheduled(due);
    }
    out.signed(heard - due * 1000);
    if (run.finding() != null) {
      out.fixed(run.run().value().getMostSignificantBits());
      out.fixed(run.run().value().getLeastSignificantBits());
      findings.pack(run.finding());
    }
    measured.pack(run.metrics(), place);
  }

  private Place place(LocationId location) {
    Integer known = numbers.putIfAbsent(location, numbers.size());
    out.number(known == null ? numbers.size() - 1 : known);
    if (known == null) {
      out.text(location.value());
    }
    return places.computeIfAbsent(location, Place::new);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
