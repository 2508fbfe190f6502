// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.dispatch.Agents;
import dev.vedette.controller.dispatch.Bells;
import dev.vedette.controller.dispatch.Dispatch;
import dev.vedette.controller.dispatch.Lapses;
import dev.vedette.controller.dispatch.LeaseRepository;
import dev.vedette.controller.dispatch.Leasing;
import dev.vedette.controller.dispatch.Uptime;
import dev.vedette.controller.ledger.Requests;
import dev.vedette.controller.schedule.ControlRounds;
import dev.vedette.controller.schedule.Planner;
import dev.vedette.controller.schedule.Shard;
import dev.vedette.controller.store.SqliteAgents;
import dev.vedette.controller.store.SqliteLeases;
import dev.vedette.controller.store.SqliteRequests;
import java.util.List;
import java.util.stream.IntStream;

/** Plans slots and gives them to agents. */
record SlotParts(
    List<Planner> planners,
    ControlRounds rounds,
    Requests requests,
    Agents agents,
    Dispatch dispatch,
    Lapses lapses) {
  /** Kept for ever: it says which checks are planned together. */
  static final int SHARDS = 4;

  static SlotParts of(Repositories repositories, LiveDefinitions live, Time time) {
    Bells bells = new Bells();
    LeaseRepository leases = new SqliteLeases();
    Agents agents = new Agents(new SqliteAgents());
    repositories
        .ledger()
        .read(
            transaction -> {
              agents.load(transaction);
              return true;
            });
    Requests requests = new Requests(new SqliteRequests(), repositories.planning().slots(), bells);
    return new SlotParts(
        IntStream.range(0, SHARDS)
            .mapToObj(number -> planner(number, repositories, live, bells, time))
            .toList(),
        new ControlRounds(repositories.ledger(), requests, live, time.clock()),
        requests,
        agents,
        new Dispatch(
            repositories.ledger(),
            new Leasing(leases, agents, live, repositories.renames()),
            agents,
            bells,
            time.clock(),
            time.nanos()),
        new Lapses(leases, agents, new Uptime(time.start())));
  }

  private static Planner planner(
      int number, Repositories repositories, LiveDefinitions live, Bells bells, Time time) {
    return new Planner(
        new Shard(number, SHARDS),
        repositories.ledger(),
        repositories.planning(),
        live,
        bells,
        time.clock());
  }
}
