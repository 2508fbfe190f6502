// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.checks.model.Cause;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.definitions.Definitions;
import dev.vedette.controller.incidents.Incidents;
import dev.vedette.controller.paging.Backoff;
import dev.vedette.controller.paging.ControllerSecrets;
import dev.vedette.controller.paging.OperatorsWatch;
import dev.vedette.controller.paging.Outbox;
import dev.vedette.controller.paging.OutboxListener;
import dev.vedette.controller.paging.PagingContext;
import dev.vedette.controller.paging.ReceiverHttp;
import dev.vedette.controller.paging.Receivers;
import dev.vedette.controller.paging.RepositoryWrongs;
import dev.vedette.controller.paging.SecretWrongs;
import dev.vedette.controller.paging.SenderLoop;
import dev.vedette.controller.paging.SenderTime;
import dev.vedette.controller.paging.Sending;
import dev.vedette.controller.paging.UndeliverableWatch;
import dev.vedette.controller.paging.pagerduty.PagerDutyKind;
import dev.vedette.controller.paging.watchdog.DeadMansSwitch;
import dev.vedette.controller.paging.webhook.WebhookKind;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps incidents and sends their pages. A new pager is one line here. */
record PagingParts(Incidents incidents, Outbox outbox, Sending sending, SenderLoop sender) {
  private static final Duration CALL = Duration.ofSeconds(10);

  static PagingParts of(
      Repositories repositories,
      ControllerOptions options,
      LiveDefinitions live,
      OutboxListener written,
      Time time) {
    URI console = URI.create("http://" + options.listen());
    Supplier<PagingContext> context = () -> PagingContext.of(live.get().settings(), console);
    ReceiverHttp http = new ReceiverHttp(CALL, time.clock());
    Receivers receivers =
        new Receivers(
            List.of(new PagerDutyKind(http), new WebhookKind(http)), secrets(options.access()));
    Incidents incidents = new Incidents(repositories.paging().incidents());
    Outbox outbox = new Outbox(context, repositories.paging(), written);
    Sending sending =
        new Sending(
            repositories.ledger(),
            repositories.paging(),
            receivers,
            new Backoff(new SecureRandom()),
            new SenderTime(time.clock(), time.nanos()));
    SenderLoop sender =
        new SenderLoop(
            sending,
            new UndeliverableWatch(sending, incidents, outbox),
            Executors.newVirtualThreadPerTaskExecutor());
    return new PagingParts(incidents, outbox, sending, sender);
  }

  private static ControllerSecrets secrets(ControllerOptions.Access access) {
    return new ControllerSecrets(access.environment(), access.secrets());
  }

  /**
   * The dead-man's switch.
   *
   * @param still what stands still
   */
  static DeadMansSwitch watchdog(
      ControllerOptions options, LiveDefinitions live, Supplier<List<String>> still, Time time) {
    return new DeadMansSwitch(
        () -> Optional.ofNullable(live.get().settings().watchdog()),
        still,
        new ReceiverHttp(CALL, time.clock()),
        secrets(options.access()),
        time.nanos());
  }

  /** Tells the operators what is wrong with the definitions. */
  OperatorsWatch watch(Definitions definitions) {
    return watch(
        new Subject.BadDefinitions(),
        Cause.DEFINITION,
        now -> RepositoryWrongs.of(definitions.status(), now));
  }

  /** Tells the operators which secrets expire. */
  OperatorsWatch watchSecrets(Definitions definitions) {
    return watch(
        new Subject.ExpiringSecrets(),
        Cause.SECRET,
        now -> SecretWrongs.of(definitions.live().settings().secrets(), now));
  }

  private OperatorsWatch watch(
      Subject subject, Cause cause, Function<Instant, List<String>> wrongs) {
    return new OperatorsWatch(
        new OperatorsWatch.Watched(subject, cause, wrongs), sending, incidents, outbox);
  }
}
