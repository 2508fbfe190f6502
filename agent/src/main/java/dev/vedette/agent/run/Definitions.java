// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.checks.model.reader.ResolvedCheck;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks by content hash, fetched once and then kept; the least recently used are forgotten.
 * Locations of one process share it. Safe for use by many threads.
 */
public final class Definitions {
  private static final int KEPT = 20_000;

  private final Function<String, ResolvedCheck> reader;
  private final Map<String, CompletableFuture<ResolvedCheck>> known = new Lru();

  /**
   * Makes an empty one.
   *
   * @param reader from content to check; throws {@link IllegalArgumentException} for what is none
   */
  public Definitions(Function<String, ResolvedCheck> reader) {
    this.reader = reader;
  }

  /**
   * The check of that hash, fetched with {@code source} when it is not known; several asking at
   * once share one fetch. Throws what the source throws, or {@link UnreadableDefinition}.
   */
  ResolvedCheck find(String hash, Function<String, String> source) {
    CompletableFuture<ResolvedCheck> mine = new CompletableFuture<>();
    CompletableFuture<ResolvedCheck> before = enter(hash, mine);
    if (before == null) {
      fetch(hash, source, mine);
    }
    try {
      return (before == null ? mine : before).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Whether the check of that hash was fetched, or is being fetched. */
  boolean knows(String hash) {
    synchronized (known) {
      return known.containsKey(hash);
    }
  }

  /** The check of that hash, when it is here. */
  Optional<ResolvedCheck> findHere(String hash) {
    CompletableFuture<ResolvedCheck> here;
    synchronized (known) {
      here = known.get(hash);
    }
    return here == null || !here.isDone() || here.isCompletedExceptionally()
        ? Optional.empty()
        : Optional.of(here.join());
  }

  private @Nullable CompletableFuture<ResolvedCheck> enter(
      String hash, CompletableFuture<ResolvedCheck> mine) {
    synchronized (known) {
      return known.putIfAbsent(hash, mine);
    }
  }

  private void fetch(
      String hash, Function<String, String> source, CompletableFuture<ResolvedCheck> into) {
    try {
      into.complete(read(hash, source.apply(hash)));
    } catch (RuntimeException | Error e) {
      synchronized (known) {
        known.remove(hash, into);
      }
      into.completeExceptionally(e);
    }
  }

  private ResolvedCheck read(String hash, String content) {
    if (!sha256(content).equals(hash)) {
      throw new UnreadableDefinition("content of definition " + hash + " has another hash", null);
    }
    try {
      return reader.apply(content);
    } catch (IllegalArgumentException e) {
      throw new UnreadableDefinition("definition " + hash + " is not understood", e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static final class Lru extends LinkedHashMap<String, CompletableFuture<ResolvedCheck>> {
    private static final long serialVersionUID = 1L;

    Lru() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(
        Map.Entry<String, CompletableFuture<ResolvedCheck>> eldest) {
      return size() > KEPT;
    }
  }
}
