// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import dev.vedette.deploy.demo.process.Child;
import dev.vedette.deploy.demo.process.Relay;
import dev.vedette.deploy.demo.process.VedetteCommand;
import dev.vedette.deploy.demo.site.Breakage;
import dev.vedette.deploy.demo.site.Region;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An agent in each region, six to a process, each behind a network of its own that can be cut. */
public final class AgentFleet implements AutoCloseable {
  private static final int REGIONS_PER_PROCESS = 6;

  private final Folders folders;
  private final VedetteCommand vedette;
  private final Map<Region, Relay> networks = new LinkedHashMap<>();
  private final List<Child> processes = new ArrayList<>();

  AgentFleet(int controllerPort, Folders folders, VedetteCommand vedette) {
    this.folders = folders;
    this.vedette = vedette;
    Region.ALL.forEach(region -> networks.put(region, new Relay(controllerPort)));
  }

  /** Starts the processes. */
  void start(Path tokenFile) {
    for (int first = 0; first < Region.ALL.size(); first += REGIONS_PER_PROCESS) {
      launch(Region.ALL.subList(first, first + REGIONS_PER_PROCESS), tokenFile, "agent-" + first);
    }
  }

  /** As {@code kill -9} for all processes. */
  public void killAll() {
    processes.forEach(Child::kill);
  }

  /** Starts the processes again; they have what their disks held. */
  void restart(Path tokenFile) {
    processes.clear();
    start(tokenFile);
  }

  /** The running processes. */
  public List<Child> processes() {
    return List.copyOf(processes);
  }

  /** Cuts or mends a region's network when that is what was broken. */
  void onBreak(Breakage what, boolean broken) {
    if (what instanceof Breakage.Agent(Region region)) {
      Relay network = networks.get(region);
      if (network != null && broken) {
        network.cut();
      } else if (network != null) {
        network.mend();
      }
    }
  }

  @Override
  public void close() {
    processes.parallelStream().forEach(Child::close);
    networks.values().forEach(Relay::close);
  }

  private void launch(List<Region> regions, Path tokenFile, String name) {
    Stream<String> locations =
        networks.entrySet().stream()
            .filter(entry -> regions.contains(entry.getKey()))
            .map(entry -> "--location=" + entry.getKey().id() + "=" + entry.getValue().url());
    Stream<String> rest =
        Stream.of(
            "--browsers=2",
            "--token-file=" + tokenFile,
            "--allow=127.0.0.0/8",
            "--data=" + folders.data(name),
            "--secrets=" + folders.secrets("agent"));
    List<String> arguments =
        Stream.of(Stream.of("agent"), locations, rest).flatMap(words -> words).toList();
    processes.add(
        Child.start(name, vedette.words(arguments), folders.logs().resolve(name + ".log")));
  }
}
