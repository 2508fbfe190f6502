// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import dev.vedette.checks.model.wire.AgentHealth;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.SourceStatus;
import dev.vedette.controller.dispatch.AgentView;
import dev.vedette.controller.dispatch.Agents;
import dev.vedette.controller.hush.Spell;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.web.console.DefinitionsLine.ProblemLine;
import dev.vedette.controller.web.latest.LatestRuns;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Gathers the board from those who know its parts. */
public final class Boards implements Supplier<Board> {
  private final Sources sources;
  private final Supplier<List<Spell>> hushed;
  private final GridDrawing grid;
  private final InstantSource clock;

  /**
   * Who knows what.
   *
   * @param source of the definitions, as it was given
   */
  public record Sources(
      String source,
      Supplier<DefinitionSet> live,
      Supplier<SourceStatus> status,
      Supplier<List<Incident>> incidents,
      Supplier<LedgerLine> ledger,
      Agents agents) {}

  /**
   * Gathers from {@code sources}.
   *
   * @param hushed what is in force now
   */
  public Boards(
      Sources sources, Supplier<List<Spell>> hushed, LatestRuns latest, InstantSource clock) {
    this.sources = sources;
    this.hushed = hushed;
    this.grid = new GridDrawing(latest);
    this.clock = clock;
  }

  @Override
  public Board get() {
    DefinitionSet live = sources.live().get();
    return new Board(
        sources.incidents().get().stream().map(IncidentLine::of).toList(),
        hushed.get().stream().map(spell -> HushLine.of(spell, live)).toList(),
        grid.draw(live),
        sources.agents().all(clock.instant()).stream().map(Boards::agent).toList(),
        sources.ledger().get(),
        definitions(live));
  }

  private static AgentLine agent(AgentView view) {
    AgentHealth health = view.about().health();
    return new AgentLine(
        view.id().value(),
        view.location().value(),
        view.live(),
        health == null ? 0 : health.running(),
        health == null ? List.of() : health.degraded(),
        view.lastContact());
  }

  private DefinitionsLine definitions(DefinitionSet live) {
    SourceStatus status = sources.status().get();
    SourceStatus.Trouble trouble = status.trouble();
    List<ProblemLine> problems =
        trouble == null
            ? status.problems().stream()
                .filter(problem -> problem.isError())
                .map(p -> new ProblemLine(p.place().toString(), p.what() + "; " + p.mend()))
                .toList()
            : List.of(new ProblemLine(sources.source(), trouble.message()));
    return new DefinitionsLine(sources.source(), status.commit(), live.checks().size(), problems);
  }
}
