// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.secret;

import dev.vedette.agent.loop.Pause;
import dev.vedette.agent.loop.Step;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the Vault again and again, sooner after trouble, and logs when that comes and goes. */
public final class VaultWatch implements Step {
  static final Duration USUAL = Duration.ofSeconds(30);
  static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(VaultWatch.class);

  private final VaultSecrets secrets;
  private final Pause pause;
  private Optional<String> told = Optional.empty();

  public VaultWatch(VaultSecrets secrets, Pause pause) {
    this.secrets = secrets;
    this.pause = pause;
  }

  @Override
  public void step() throws InterruptedException {
    secrets.refresh();
    Optional<String> trouble = secrets.trouble();
    if (!trouble.equals(told)) {
      trouble.ifPresentOrElse(
          reason -> LOG.atWarn().log(reason),
          () -> LOG.atInfo().log("the Vault gives secrets again"));
      told = trouble;
    }
    pause.await(trouble.isEmpty() ? USUAL : AFTER_TROUBLE);
  }
}
