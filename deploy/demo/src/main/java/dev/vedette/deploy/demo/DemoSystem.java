// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import dev.vedette.deploy.demo.pager.PagerEvent;
import dev.vedette.deploy.demo.pager.PagerInbox;
import dev.vedette.deploy.demo.process.Child;
import dev.vedette.deploy.demo.process.VedetteCommand;
import dev.vedette.deploy.demo.site.Breakages;
import dev.vedette.deploy.demo.site.Site;
import dev.vedette.deploy.demo.site.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole demo, running: shop, pager inboxes, controller, agents, each as a real server or
 * process.
 */
public final class DemoSystem implements AutoCloseable {
  static final String OWNERS = "owners";
  static final String OPERATORS = "operators";

  private final Deque<AutoCloseable> teardown = new ArrayDeque<>();
  private final Folders folders;
  private final Secrets secrets = Secrets.random();
  private final VedetteCommand vedette;
  private final PagerInbox inbox;
  private final Breakages breakages;
  private final AgentFleet agents;
  private final int consolePort;
  private Child controller;

  /**
   * Starts everything. What was started is stopped again when a later part cannot start.
   *
   * @param port of the console; a free one is taken when it is in use
   */
  public DemoSystem(VedetteCommand vedette, int port) {
    this.vedette = vedette;
    this.folders = opened(Folders.create(), Folders::delete);
    this.consolePort = Ports.freeOr(port);
    this.agents = new AgentFleet(consolePort, folders, vedette);
    this.breakages = new Breakages(agents::onBreak);
    this.inbox =
        new PagerInbox(
            Map.of(secrets.ownersKey(), OWNERS, secrets.operatorsKey(), OPERATORS),
            InstantSource.system());
    try {
      Town town = opened(new Town(secrets.password(), breakages), Town::close);
      Site pager = opened(Site.start("127.0.0.1", inbox), Site::close);
      DemoRepository.create(folders.checks(), town, pager.url());
      secrets.writeForAgents(folders.secrets("agent"));
      secrets.writeForController(folders.secrets("controller"));
      secrets.writeToken(tokenFile());
      this.controller = launchController();
      teardown.push(() -> controller.close());
      opened(agents, AgentFleet::close).start(tokenFile());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** What can be broken and mended. */
  public Breakages breakages() {
    return breakages;
  }

  /** The console's address. */
  public URI console() {
    return URI.create("http://127.0.0.1:" + consolePort);
  }

  /** The folder of the checks, a git working copy. */
  public Path checks() {
    return folders.checks();
  }

  /** What arrived at the pager inboxes, oldest first. */
  public List<PagerEvent> pages() {
    return inbox.events();
  }

  public Child controller() {
    return controller;
  }

  public AgentFleet agents() {
    return agents;
  }

  /** Throws {@link NotUpException}, with its last words, when a process has died. */
  void checkAlive() {
    Stream.concat(Stream.of(controller), agents.processes().stream())
        .filter(child -> !child.isAlive())
        .findFirst()
        .ifPresent(
            child -> {
              throw new NotUpException("a process of the demo died:\n" + child.lastWords());
            });
  }

  /** Starts the agents again after they died. */
  public void restartAgents() {
    agents.restart(tokenFile());
  }

  /** Takes the shop's password away from the agents. */
  public void hideSecret() {
    try {
      Files.delete(folders.secrets("agent").resolve(Secrets.PASSWORD));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot hide the password", e);
    }
  }

  /** Starts the controller again after it died. */
  public void restartController() {
    controller = launchController();
  }

  @Override
  public void close() {
    while (!teardown.isEmpty()) {
      try {
        teardown.pop().close();
      } catch (Exception e) {
        // What cannot be stopped must not keep the rest running.
      }
    }
  }

  private Path tokenFile() {
    return folders.root().resolve("agent-token");
  }

  private Child launchController() {
    List<String> arguments =
        List.of(
            "controller",
            "--checks=" + folders.checks(),
            "--data=" + folders.data("controller"),
            "--listen=127.0.0.1:" + consolePort,
            "--agent-tokens=" + tokenFile(),
            "--secrets=" + folders.secrets("controller"),
            "--poll=1s");
    return Child.start(
        "controller", vedette.words(arguments), folders.logs().resolve("controller.log"));
  }

  private <T> T opened(T thing, Closing<T> closing) {
    teardown.push(() -> closing.close(thing));
    return thing;
  }

  /** How a thing is closed. */
  @FunctionalInterface
  private interface Closing<T> {
    void close(T thing) throws Exception;
  }
}
