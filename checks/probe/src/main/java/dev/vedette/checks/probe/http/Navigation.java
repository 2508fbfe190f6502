// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * From a request to its last answer, redirect by redirect, so that each is measured and checked.
 *
 * @param digest what to answer a challenge with; null for nothing
 */
record Navigation(RunState run, Travel travel, Deadline deadline, @Nullable DigestAuth digest) {
  private static final int MOST_PROOFS = 2;

  /**
   * Goes there and on, as far as the author allows.
   *
   * @param begun goes on with the first hop
   */
  Outcome go(Outgoing first, HopTimer begun) {
    Outgoing request = first;
    HopTimer timer = begun;
    List<String> notes = new ArrayList<>();
    List<Answer.Head> earlier = new ArrayList<>();
    int followed = 0;
    int proofs = 0;
    while (true) {
      new SecretGuard(run, travel).allow(request);
      Outcome outcome = new Exchange(run, travel, deadline).send(request, timer);
      if (!(outcome instanceof Outcome.Answered answered)) {
        return outcome;
      }
      notes.addAll(answered.notes());
      Answer.Head head = answered.answer().head();
      Optional<Outgoing> proven = proven(request, answered.answer(), proofs);
      if (proven.isPresent()) {
        proofs++;
        earlier.add(head);
        request = proven.get();
        timer = new HopTimer(run.nanos());
        continue;
      }
      if (travel.options().redirects() == 0 || !Redirects.isOne(head)) {
        return new Outcome.Answered(answered.answer().after(earlier), followed, notes);
      }
      HttpUrl target = Redirects.target(head);
      if (target == null || followed == travel.options().redirects() || Redirects.isSplit(head)) {
        return stopped(request, head, target == null);
      }
      earlier.add(head);
      request = Redirects.follow(request, head, target);
      timer = new HopTimer(run.nanos());
      followed++;
      proofs = 0;
    }
  }

  /** A server that finds every proof too old gets no third. */
  private Optional<Outgoing> proven(Outgoing request, Answer answer, int proofs) {
    return digest == null || proofs == MOST_PROOFS
        ? Optional.empty()
        : digest.after(request, answer);
  }

  private Outcome stopped(Outgoing request, Answer.Head head, boolean elsewhere) {
    String location = '"' + String.join("\" and \"", Redirects.locations(head)) + '"';
    String what =
        Redirects.isSplit(head)
            ? "redirect to several places: "
            : elsewhere
                ? "redirect to what is no http or https URL: "
                : "more than " + travel.options().redirects() + " redirects, the last one to ";
    return new Outcome.Broken(
        Cause.REDIRECT,
        what
            + run.redactor().redact(location)
            + " ("
            + request.place()
            + " → "
            + head.status()
            + ")",
        request.host(),
        false);
  }
}
