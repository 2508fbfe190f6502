// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.dispatch.AgentRepository;
import dev.vedette.controller.dispatch.AgentView;
import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Agents in SQLite. */
public final class SqliteAgents implements AgentRepository {
  @Override
  public void seen(Transaction transaction, AgentView agent) {
    Sql.in(transaction)
        .run(
            """
            insert into agents (agent, location, version, kinds, last_contact)
            values (?, ?, ?, ?, ?)
            on conflict (agent) do update set location = excluded.location,
                version = excluded.version, kinds = excluded.kinds,
                last_contact = excluded.last_contact
            """,
            agent.id(),
            agent.location(),
            agent.about().version(),
            String.join(" ", new TreeSet<>(agent.about().kinds())),
            agent.lastContact());
  }

  @Override
  public List<AgentView> all(Transaction transaction) {
    return Sql.in(transaction).all("select * from agents order by agent", SqliteAgents::read);
  }

  private static AgentView read(Row row) throws SQLException {
    String kinds = row.text("kinds");
    return new AgentView(
        new AgentId(row.text("agent")),
        new LocationId(row.text("location")),
        new AgentView.About(
            row.text("version"), kinds.isEmpty() ? Set.of() : Set.of(kinds.split(" ")), null),
        row.instant("last_contact"),
        false);
  }
}
