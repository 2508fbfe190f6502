// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.ControlChecks;
import dev.vedette.checks.model.reader.KeptResult;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.checks.model.repository.CheckRepository;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checks that are live. Each step looks at the source; a bad file keeps its last good version,
 * a source that cannot be read changes nothing, and a commit that would remove more than half of
 * ten or more checks waits for a person.
 */
public final class Definitions {
  private static final Logger log = LoggerFactory.getLogger(Definitions.class);
  private static final int FEW = 10;

  private final Source source;
  private final LiveCopy copy;
  private final DefinitionsListener takeover;
  private final List<DefinitionsListener> listeners;
  private final InstantSource clock;
  private final RepositoryReader reader = new RepositoryReader();
  private LiveFiles files = LiveFiles.NONE;
  private String revision = "";
  private String approved = "";
  private boolean taken;
  private volatile DefinitionSet live = DefinitionSet.EMPTY;
  private volatile SourceStatus status =
      new SourceStatus(Snapshot.NO_COMMIT, null, List.of(), null, null);

  /**
   * @param copy file that keeps what is live over restarts
   * @param takeover told before anybody else; while it throws, what was live before stays so, and
   *     each step tries again
   * @param listeners told of every change, and once by {@link #start}
   */
  public Definitions(
      Source source,
      Path copy,
      DefinitionsListener takeover,
      List<DefinitionsListener> listeners,
      InstantSource clock) {
    this.source = source;
    this.copy = new LiveCopy(copy);
    this.takeover = takeover;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  /** What is live. A new object whenever something changed. */
  public DefinitionSet live() {
    return live;
  }

  public SourceStatus status() {
    return status;
  }

  /** The source's name, without credentials. */
  public String sourceName() {
    return source.name();
  }

  /** Takes up what was live before a restart, looks at the source, and tells the listeners. */
  public synchronized void start() {
    files = copy.load();
    reader
        .readKeeping(files.files(), files.files())
        .repository()
        .ifPresent(repository -> live = set(repository, files));
    step();
  }

  /** Looks at the source and takes over what is good. Never throws for what the source is. */
  public synchronized void step() {
    SourceStatus.Trouble before = status.trouble();
    try {
      Snapshot snapshot = source.read();
      if (snapshot.revision().equals(revision)) {
        status = status(status.commit(), status.problems(), null, status.held());
      } else {
        take(snapshot);
      }
    } catch (SourceException e) {
      revision = "";
      trouble(e, before);
    }
    if (!taken) {
      goOn(before);
    }
  }

  /** After a restart: what was live before it, when there is nothing newer that is good. */
  private void goOn(SourceStatus.@Nullable Trouble before) {
    try {
      takeOver(live);
      tell();
    } catch (SourceException e) {
      trouble(e, before);
    }
  }

  /** Lets a commit go live that was held; the next step takes it. */
  public synchronized void approve(String commit) {
    approved = commit;
    revision = "";
  }

  private void take(Snapshot snapshot) {
    Map<String, byte[]> current = withLastGood(snapshot);
    KeptResult now = reader.readKeeping(/* files= */ current, /* lastGood= */ files.files());
    List<Problem> problems = new ArrayList<>(snapshot.problems());
    problems.addAll(now.problems());
    KeptResult kept = settled(current, now);
    SourceStatus.Held held = kept.repository().map(next -> held(snapshot, next)).orElse(null);
    revision = snapshot.revision();
    status = status(snapshot.commit(), problems, null, held);
    if (held == null && kept.repository().isPresent()) {
      apply(files.after(snapshot, kept.live()), kept.repository().get());
    }
    problems.forEach(problem -> log.warn("definitions: {}", problem));
  }

  /** Takes no check away that may be on its way to a file with errors. */
  private KeptResult settled(Map<String, byte[]> current, KeptResult now) {
    Map<String, byte[]> reading = new HashMap<>(current);
    Set<String> bad = new HashSet<>();
    now.problems().stream().filter(Problem::isError).map(Problem::path).forEach(bad::add);
    KeptResult kept = now;
    while (kept.repository().isPresent()) {
      Set<String> left = new Unsettled(current, bad).left(live, kept.repository().get());
      if (left.isEmpty()) {
        return kept;
      }
      log.warn("definitions: {} go on as they were: a check that left them is in a bad file", left);
      left.forEach(path -> reading.put(path, files.files().get(path)));
      bad.addAll(left);
      kept = reader.readKeeping(/* files= */ reading, /* lastGood= */ files.files());
    }
    return now;
  }

  /** A file with an error of the source's own keeps its last good version. */
  private Map<String, byte[]> withLastGood(Snapshot snapshot) {
    Map<String, byte[]> all = new HashMap<>(snapshot.files());
    for (Problem problem : snapshot.problems()) {
      byte[] good = files.files().get(problem.path());
      if (problem.isError() && good != null) {
        all.put(problem.path(), good);
      }
    }
    return all;
  }

  private SourceStatus.@Nullable Held held(Snapshot snapshot, CheckRepository next) {
    Set<CheckId> gone = new HashSet<>(live.checks().keySet());
    int before = gone.size();
    for (CheckDefinition check : next.checks()) {
      gone.remove(check.id());
      check.identity().former().forEach(gone::remove);
    }
    boolean isApproved = approved.equals(snapshot.commit()) || approved.equals(snapshot.revision());
    if (before < FEW || gone.size() * 2 <= before || isApproved) {
      return null;
    }
    log.warn(
        "definitions: {} would remove {} of {} checks; held",
        snapshot.revision(),
        gone.size(),
        before);
    return new SourceStatus.Held(snapshot.revision(), gone.size(), before);
  }

  private void apply(LiveFiles next, CheckRepository repository) {
    DefinitionSet set = set(repository, next);
    boolean isNew = !taken || !set.equals(live);
    if (isNew) {
      takeOver(set);
    }
    files = next;
    live = set;
    if (isNew) {
      tell();
    }
    // Last: a full disk may not keep anybody from hearing what was taken over.
    copy.save(next);
  }

  /** Throws before anything has changed. */
  private void takeOver(DefinitionSet set) {
    try {
      takeover.changed(set);
      taken = true;
    } catch (RuntimeException e) {
      throw SourceException.retry(
          "the ledger could not take the definitions over (" + e.getMessage() + ")", e);
    }
  }

  private static DefinitionSet set(CheckRepository repository, LiveFiles files) {
    return new DefinitionSet(
        repository.settings(),
        live(repository.checks(), files),
        live(ControlChecks.of(repository.settings()), files));
  }

  private static Map<CheckId, LiveCheck> live(List<CheckDefinition> checks, LiveFiles files) {
    Map<CheckId, LiveCheck> byId = new HashMap<>();
    for (CheckDefinition check : checks) {
      byId.put(check.id(), new LiveCheck(check, files.commit(check.origin().path())));
    }
    return byId;
  }

  private void tell() {
    for (DefinitionsListener listener : listeners) {
      try {
        listener.changed(live);
      } catch (RuntimeException e) {
        log.error("a listener to definitions failed", e);
      }
    }
  }

  private void trouble(SourceException e, SourceStatus.@Nullable Trouble before) {
    Instant since = before == null ? clock.instant() : before.since();
    if (before == null) {
      log.warn("definitions: {}", e.getMessage());
    }
    String message = String.valueOf(e.getMessage());
    status =
        new SourceStatus(
            status.commit(),
            status.read(),
            status.problems(),
            new SourceStatus.Trouble(e.isRetry(), message, since),
            status.held());
  }

  private SourceStatus status(
      String commit,
      List<Problem> problems,
      SourceStatus.@Nullable Trouble trouble,
      SourceStatus.@Nullable Held held) {
    return new SourceStatus(commit, clock.instant(), problems, trouble, held);
  }
}
