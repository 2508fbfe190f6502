// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Ours and the peer in turns, so that both meet the same machine. The sites run in this process,
 * whose processor time is in both figures.
 */
record Contest(OurBrowser ours, Peer peer) {
  /** So many runs of each, written as {@code ours}, {@code peer} and {@code ratio}. */
  void hold(int runs, ObjectNode into) {
    List<Block> left = new ArrayList<>();
    List<Block> right = new ArrayList<>();
    for (int done = 0; done < runs; done += Block.TURN) {
      int turn = Math.min(Block.TURN, runs - done);
      left.add(Block.of(turn, ours::run, this::ourTree));
      right.add(Block.of(turn, peer::run, this::theirTree));
    }
    write(Block.all(left), Block.all(right), into);
  }

  private ProcessTree ourTree() {
    return ProcessTree.of(ProcessHandle.current()).without(peer.tree());
  }

  private ProcessTree theirTree() {
    return peer.tree().with(ProcessHandle.current());
  }

  private void write(Block left, Block right, ObjectNode into) {
    left.write(into.withObject("/ours"));
    ObjectNode theirs = into.putObject("peer");
    right.write(theirs);
    theirs.put("rss_mb", Math.round(peer.tree().megabytes()));
    ObjectNode ratio = into.putObject("ratio");
    ratio.put("ms_per_run", round(left.millisPerRun() / right.millisPerRun()));
    ratio.put("cpu_ms_per_run", round(left.cpuMillisPerRun() / right.cpuMillisPerRun()));
  }

  static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
