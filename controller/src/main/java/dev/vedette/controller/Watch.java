// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.definitions.Definitions;
import dev.vedette.controller.definitions.SourceStatus;
import dev.vedette.controller.paging.ReceiverHealth;
import dev.vedette.controller.web.health.HealthCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks whether the controller does its work. */
final class Watch {
  private static final long LEAST_DISK = 64L << 20;

  private final Repositories repositories;
  private final Definitions definitions;
  private final Path data;

  Watch(Repositories repositories, Definitions definitions, Path data) {
    this.repositories = repositories;
    this.definitions = definitions;
    this.data = data;
  }

  List<HealthCheck> checks() {
    return List.of(
        new HealthCheck("store", this::store),
        new HealthCheck("disk", this::disk),
        new HealthCheck("definitions", this::definitions),
        new HealthCheck("planner", this::planner),
        new HealthCheck("outbox", this::outbox));
  }

  private Optional<String> store(Instant now) {
    return repositories.ledger().write(transaction -> Optional.<String>empty());
  }

  private Optional<String> disk(Instant now) {
    try {
      long left = Files.getFileStore(data).getUsableSpace();
      return left >= LEAST_DISK
          ? Optional.empty()
          : Optional.of(
              "only %d MiB are left in %s; free some, or move --data".formatted(left >> 20, data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> definitions(Instant now) {
    SourceStatus status = definitions.status();
    if (status.read() != null || !definitions.live().checks().isEmpty()) {
      return Optional.empty();
    }
    SourceStatus.Trouble trouble = status.trouble();
    return Optional.of(trouble == null ? "not read yet; wait a moment" : trouble.message());
  }

  private Optional<String> planner(Instant now) {
    List<Optional<Instant>> through =
        repositories
            .ledger()
            .read(
                transaction ->
                    IntStream.range(0, SlotParts.SHARDS)
                        .mapToObj(
                            n -> repositories.planning().plan().plannedThrough(transaction, n))
                        .toList());
    return through.stream().allMatch(until -> until.filter(now::isBefore).isPresent())
        ? Optional.empty()
        : Optional.of("slots are not planned ahead; look in the log, then restart the controller");
  }

  private Optional<String> outbox(Instant now) {
    return repositories.ledger().read(repositories.paging().pages()::health).stream()
        .filter(receiver -> waits(receiver, now))
        .findFirst()
        .map(
            receiver ->
                "pages to %s wait since %s: %s"
                    .formatted(receiver.receiver(), receiver.backlog().oldest(), receiver.error()));
  }

  private static boolean waits(ReceiverHealth receiver, Instant now) {
    Instant oldest = receiver.backlog().oldest();
    return oldest != null && Duration.between(oldest, now).compareTo(ReceiverHealth.PATIENCE) > 0;
  }
}
