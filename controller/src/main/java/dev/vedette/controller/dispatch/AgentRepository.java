// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.controller.ledger.Transaction;
import java.util.List;

/** Which agents were ever seen, over restarts of the controller. */
public interface AgentRepository {
  /** Records the agent's last contact. */
  void seen(Transaction transaction, AgentView agent);

  /** All, none of them live and without health. */
  List<AgentView> all(Transaction transaction);
}
