// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.repository.Receiver;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message about one transition of one episode to one receiver: a row of the outbox.
 *
 * @param number counts up in the order of writing
 * @param incident that the message is about; pages of one incident to one receiver go in order
 */
public record Page(
    long number, long incident, Destination to, PageMessage message, Progress progress) {

  public String key() {
    return message.key();
  }

  public boolean isTrigger() {
    return message.action() == PageMessage.Action.TRIGGER;
  }

  /** Of a page whose sender was lost on the way, nobody knows whether it arrived. */
  Page whenClaimLapsed() {
    return progress.state() == PageState.SENDING ? with(progress.unknown()) : this;
  }

  Page with(Progress next) {
    return new Page(number, incident, to, message, next);
  }

  Page with(PageMessage next) {
    return new Page(number, incident, to, next, progress);
  }

  Page with(Destination next) {
    return new Page(number, incident, next, message, progress);
  }

  /**
   * Where it goes.
   *
   * @param receiver by name
   * @param kind the receiver's definition when the page was written, secrets by reference: a
   *     resolve goes the way of its trigger, even when the definition has changed. Null when there
   *     is no such receiver.
   * @param account fingerprint of the key it was sent under; null when it was not sent yet
   */
  public record Destination(
      String receiver, Receiver.@Nullable Kind kind, @Nullable String account) {}

  /**
   * How far it is.
   *
   * @param attempts that were begun
   * @param maybeTaken whether the receiver may have taken it in an attempt that failed
   * @param due when it is tried next; when it ended, once it has
   * @param error of the last attempt, for a person; null when there is none
   */
  public record Progress(
      PageState state,
      int attempts,
      boolean maybeTaken,
      Instant written,
      Instant due,
      @Nullable String error) {

    static Progress waiting(Instant now) {
      return new Progress(PageState.WAITING, 0, false, now, now, null);
    }

    static Progress undeliverable(Instant now, String error) {
      return new Progress(PageState.REFUSED, 0, false, now, now, error);
    }

    Progress sending(Instant lapses) {
      return new Progress(PageState.SENDING, attempts + 1, maybeTaken, written, lapses, error);
    }

    Progress unknown() {
      return new Progress(PageState.WAITING, attempts, true, written, due, error);
    }

    Progress ended(PageState state, Instant at, @Nullable String error) {
      return new Progress(state, attempts, maybeTaken, written, at, error);
    }

    Progress again(PageState state, Instant due, String error, boolean maybeTaken) {
      return new Progress(state, attempts, this.maybeTaken || maybeTaken, written, due, error);
    }
  }
}
