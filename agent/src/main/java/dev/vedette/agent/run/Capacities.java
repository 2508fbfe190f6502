// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.CheckKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Room for runs by the kind of their checks. Locations of one process share it. */
public final class Capacities {
  private final Map<CheckKind, Room> rooms = new EnumMap<>(CheckKind.class);

  /**
   * Room for one kind.
   *
   * @param usable whether checks of the kind can be carried out now
   */
  public record Room(CheckKind kind, Capacity capacity, BooleanSupplier usable) {}

  /** Kinds that have no room here cannot be carried out. */
  public Capacities(Collection<Room> rooms) {
    rooms.forEach(room -> this.rooms.put(room.kind(), room));
  }

  /** The room for a kind; empty when such checks cannot be carried out here at all. */
  Optional<Capacity> of(CheckKind kind) {
    return Optional.ofNullable(rooms.get(kind)).map(Room::capacity);
  }

  /** Runs under way. */
  public int running() {
    return rooms.values().stream().mapToInt(room -> room.capacity().running()).sum();
  }

  /** The kinds that can be carried out now, as the wire names them. */
  public List<String> kinds() {
    return usable().stream().map(room -> Words.of(room.kind())).toList();
  }

  /**
   * How many slots more of each of them to ask for.
   *
   * @param held how many of a kind are held
   */
  public Map<String, Integer> wanted(ToIntFunction<CheckKind> held) {
    return usable().stream()
        .collect(
            Collectors.toMap(
                room -> Words.of(room.kind()),
                room -> room.capacity().wanted(held.applyAsInt(room.kind()))));
  }

  private List<Room> usable() {
    return rooms.values().stream().filter(room -> room.usable().getAsBoolean()).toList();
  }
}
