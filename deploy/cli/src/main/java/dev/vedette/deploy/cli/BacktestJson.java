// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.alerting.replay.BacktestReport;
import dev.vedette.controller.alerting.replay.CheckOutcome;
import dev.vedette.controller.alerting.replay.PageChange;
import dev.vedette.controller.alerting.replay.PageChange.Kind;
import dev.vedette.controller.alerting.replay.ToldPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A backtest for programs. Instants are ISO-8601 in UTC. */
final class BacktestJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BacktestJson() {}

  static String of(BacktestReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("since", report.head().since().toString());
    root.put("until", report.head().until().toString());
    root.put("checks", report.outcomes().size()).put("events", report.events());
    root.put("pages_before", report.before()).put("pages_after", report.after());
    for (Kind kind : Kind.values()) {
      root.put(Words.of(kind).replace('-', '_'), report.count(kind));
    }
    ArrayNode changes = root.putArray("changes");
    report.outcomes().forEach(outcome -> changes(changes, outcome));
    ids(root.putArray("gone"), report.gone());
    ids(root.putArray("fresh"), report.fresh());
    ArrayNode failed = root.putArray("not_replayed");
    report.outcomes().forEach(outcome -> notReplayed(failed, outcome));
    return root.toPrettyString();
  }

  private static void changes(ArrayNode array, CheckOutcome outcome) {
    for (PageChange change : outcome.changes()) {
      ObjectNode node = array.addObject().put("check", outcome.check().value());
      node.put("rule", change.page().rule());
      node.put("change", Words.of(change.kind()).replace('-', '_'));
      page(node, "before", change.before());
      page(node, "after", change.after());
    }
  }

  private static void notReplayed(ArrayNode array, CheckOutcome outcome) {
    String check = outcome.check().value();
    if (!outcome.trouble().isEmpty()) {
      array.addObject().put("check", check).put("why", outcome.trouble());
    }
    for (RuleId rule : outcome.unheard()) {
      array
          .addObject()
          .put("check", check)
          .put("rule", rule.value())
          .put("why", "a history holds no certificates");
    }
  }

  private static void page(ObjectNode node, String key, @Nullable ToldPage page) {
    if (page == null) {
      return;
    }
    ObjectNode told = node.putObject(key);
    told.put("begun", page.begun().toString());
    if (page.ended() != null) {
      told.put("ended", page.ended().toString());
    }
    told.put("severity", Words.of(page.severity())).put("doubtful", page.doubtful());
    ArrayNode locations = told.putArray("locations");
    page.locations().forEach(location -> locations.add(location.value()));
  }

  private static void ids(ArrayNode array, List<CheckId> ids) {
    ids.forEach(id -> array.add(id.value()));
  }
}
