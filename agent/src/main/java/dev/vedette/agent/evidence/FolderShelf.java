// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.evidence;

import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.wire.Protocol;
import dev.vedette.checks.probe.EvidenceShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of evidence that outlives the process. When it is full the pieces of the oldest runs go.
 * Safe for use by many threads.
 */
public final class FolderShelf implements EvidenceShelf {
  /** Bytes that a shelf holds when nobody says otherwise. */
  public static final long USUAL_BYTES = 256L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(FolderShelf.class);

  private final ShelfFiles files;
  private final long mostBytes;
  private final TreeMap<Piece, Long> pieces;
  private long bytes;
  private long dropped;

  private FolderShelf(ShelfFiles files, long mostBytes) throws IOException {
    this.files = files;
    this.mostBytes = mostBytes;
    this.pieces = new TreeMap<>(files.found());
    this.bytes = pieces.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Opens the shelf in a folder, made when it is not there, with what it held before. */
  public static FolderShelf open(Path folder, long mostBytes) throws IOException {
    FolderShelf shelf = new FolderShelf(new ShelfFiles(folder), mostBytes);
    shelf.makeRoom(0);
    return shelf;
  }

  @Override
  public synchronized void put(RunId run, String name, byte[] content) {
    Piece piece = new Piece(run, name);
    if (!Evidence.isName(name) || content.length > Math.min(mostBytes, most())) {
      drop(piece, "its name or its size is not that of evidence");
      return;
    }
    remove(piece);
    makeRoom(content.length);
    try {
      files.write(piece, content);
      pieces.put(piece, (long) content.length);
      bytes += content.length;
    } catch (IOException e) {
      drop(piece, e.toString());
    }
  }

  /** Pieces that were given up since the start: for want of room, or because the disk failed. */
  public synchronized long dropped() {
    return dropped;
  }

  public synchronized boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** The oldest piece of a run that {@code settled} says yes to. */
  synchronized Optional<Piece> next(Predicate<RunId> settled) {
    return pieces.keySet().stream().filter(piece -> settled.test(piece.run())).findFirst();
  }

  /** The content; empty when the piece is gone, or cannot be read and therefore goes. */
  Optional<byte[]> content(Piece piece) {
    try {
      return Optional.of(files.read(piece));
    } catch (IOException e) {
      lose(piece, e);
      return Optional.empty();
    }
  }

  /** The piece is not wanted here any more. */
  synchronized void remove(Piece piece) {
    Long size = pieces.remove(piece);
    if (size == null) {
      return;
    }
    bytes -= size;
    try {
      files.delete(piece);
    } catch (IOException e) {
      line(piece, e.toString(), "evidence cannot be deleted");
    }
  }

  private synchronized void lose(Piece piece, IOException e) {
    if (pieces.containsKey(piece)) {
      remove(piece);
      drop(piece, e.toString());
    }
  }

  private synchronized void makeRoom(long wanted) {
    while (bytes + wanted > mostBytes && !pieces.isEmpty()) {
      Piece oldest = pieces.firstKey();
      remove(oldest);
      drop(oldest, "the shelf is full");
    }
  }

  private void drop(Piece piece, String reason) {
    dropped++;
    line(piece, reason, "evidence dropped");
  }

  private void line(Piece piece, String reason, String what) {
    LOG.atWarn()
        .addKeyValue("run", piece.run())
        .addKeyValue("name", piece.name())
        .addKeyValue("reason", reason)
        .addKeyValue("dropped", dropped)
        .log(what);
  }

  private static long most() {
    return Protocol.MOST_EVIDENCE_BYTES;
  }
}
