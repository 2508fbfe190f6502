// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.http.Outgoing.HeaderLine;
import dev.vedette.checks.probe.oauth.web.Web;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth step's requests, sent as those of any other step.
 *
 * @param travel how they go; redirects are the asker's own business
 */
record RunWeb(RunState run, Travel travel, Deadline deadline) implements Web {
  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  @Override
  public Reply send(Ask ask) {
    return switch (new Navigation(run, travel, deadline, null)
        .go(outgoing(ask), new HopTimer(run.nanos()))) {
      case Outcome.Answered answered -> reply(answered.answer());
      case Outcome.Broken broken ->
          new Reply.Broken(broken.cause(), broken.message(), broken.host());
    };
  }

  @Override
  public Web backChannel() {
    return new RunWeb(run.withoutCookies(), travel, deadline);
  }

  private static Reply reply(Answer answer) {
    Answer.Head head = answer.head();
    return new Reply.Answered(
        head.url(),
        new Place(answer.place(), answer.host()),
        head.status(),
        head.headers(),
        answer.text());
  }

  private static Outgoing outgoing(Ask ask) {
    List<HeaderLine> lines = new ArrayList<>();
    Headers headers = ask.headers();
    for (int i = 0; i < headers.size(); i++) {
      lines.add(new HeaderLine(headers.name(i), headers.value(i), ask.secrets()));
    }
    RequestMaker.addUsual(lines, true);
    return new Outgoing(ask.method(), ask.url(), lines, body(ask.form()), ask.secrets());
  }

  private static @Nullable RequestBody body(@Nullable String form) {
    return form == null ? null : RequestBody.create(form.getBytes(StandardCharsets.UTF_8), FORM);
  }
}
