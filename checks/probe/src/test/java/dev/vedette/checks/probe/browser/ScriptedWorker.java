// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A worker without a browser: every element is there but those that are said to be absent, each
 * deed takes 100 ms of a visitor's time and 10 ms of our own, and only it moves the clock.
 */
final class ScriptedWorker implements BrowserWorker, LongSupplier {
  static final String PICTURE = "a picture";

  final List<Command> heard = new ArrayList<>();
  final Set<String> absent = new HashSet<>();

  /** What is to be seen, by an element's value or by {@code url title requests console}. */
  final Map<String, String> shown = new HashMap<>(Map.of("url", "about:blank", "title", "Shop"));

  /** Instead of what a page shows. */
  String text = "Sorry, we are closed";

  Observed observed = new Observed(List.of(), List.of(), 0, List.of());
  boolean closed;
  private final Map<Class<?>, Function<Command, Answer>> scripted = new HashMap<>();
  private final Path folder;
  private long nanos = 1_000_000_000;

  ScriptedWorker(Path folder) {
    this.folder = folder;
  }

  /** Answers so to that kind of command or deed. */
  void on(Class<?> kind, Function<Command, Answer> answer) {
    scripted.put(kind, answer);
  }

  void trouble(Class<?> kind, Trouble.Kind trouble, String message) {
    on(kind, _ -> new Trouble(trouble, message, 1_000));
  }

  /** Ends, or falls silent, at that kind of command or deed. */
  void lost(Class<?> kind) {
    on(
        kind,
        _ -> {
          throw new WorkerLostException("the browser worker ended");
        });
  }

  Trouble timeout(Command command) {
    pass(Duration.ofMillis(command.limitMillis()));
    return new Trouble(Trouble.Kind.TIMEOUT, "Timeout exceeded", command.limitMillis() * 1_000);
  }

  void pass(Duration time) {
    nanos += time.toNanos();
  }

  @Override
  public long getAsLong() {
    return nanos;
  }

  <T> List<T> heard(Class<T> kind) {
    return heard.stream()
        .map(
            command ->
                command instanceof Command.Act act && !kind.isInstance(act) ? act.deed() : command)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Override
  public String version() {
    return "scripted 1";
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Answer ask(Command command, Duration hard) {
    heard.add(command);
    Object kind = command instanceof Command.Act act ? act.deed() : command;
    Function<Command, Answer> answer = scripted.get(kind.getClass());
    return answer == null ? usual(command) : answer.apply(command);
  }

  private Answer usual(Command command) {
    return switch (command) {
      case Command.Open _, Command.Enter _, Command.Ping _ -> new Answer.Done(false, 0, 0);
      case Command.Act act -> act(act);
      case Command.Await await ->
          isThere(await.target()) == await.state().equals("hidden") ? timeout(await) : done(false);
      case Command.Look look -> look(look);
      case Command.Picture picture -> picture(picture);
      case Command.Text _ -> new Answer.Seen(text, 0, 0);
      case Command.Close _ -> new Answer.Closed(observed);
    };
  }

  private Answer act(Command.Act act) {
    Target target = target(act.deed());
    if (act.deed() instanceof Deed.Goto go) {
      shown.put("url", go.url());
    }
    if (target == null || isThere(target)) {
      return done(false);
    }
    return act.ifPresentMillis() == null ? timeout(act) : done(true);
  }

  private static Target target(Deed deed) {
    return switch (deed) {
      case Deed.Click click -> click.target();
      case Deed.Fill fill -> fill.target();
      case Deed.Select select -> select.target();
      default -> null;
    };
  }

  private boolean isThere(Target target) {
    return !absent.contains(target.value()) && !absent.contains(String.valueOf(target.name()));
  }

  Answer done(boolean absent) {
    pass(Duration.ofMillis(110));
    return new Answer.Done(absent, 110_000, 10_000);
  }

  private Answer look(Command.Look look) {
    String seen = see(look.sight());
    if (seen != null && seen.equals(look.unlike())) {
      return timeout(look);
    }
    pass(Duration.ofMillis(10));
    return new Answer.Seen(seen, 10_000, 5_000);
  }

  private String see(Sight sight) {
    return switch (sight) {
      case Sight.Of(Target target, String what) when what.equals("count") ->
          shown.getOrDefault(target.value() + " count", isThere(target) ? "1" : "0");
      case Sight.Of(Target target, String what) when what.equals("document") ->
          shown.getOrDefault("document", shown.get("url"));
      case Sight.Of(Target target, String what) ->
          isThere(target) ? shown.get(target.value() + " " + what) : null;
      case Sight.Url _ -> shown.get("url");
      case Sight.Title _ -> shown.get("title");
      case Sight.Requests _ -> shown.getOrDefault("requests", "");
      case Sight.ConsoleErrors _ -> shown.getOrDefault("console", "");
    };
  }

  private static Answer picture(Command.Picture picture) {
    try {
      Files.writeString(Path.of(picture.file()), PICTURE, StandardCharsets.UTF_8);
      return new Answer.Done(false, 0, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
