// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whether a page asks a person to log out, and the button that does so. */
record LogoutQuestion(Page page) {
  private static final String LOG_OUT =
      "(?:log|sign)[\\s_-]?(?:me\\s)?(?:out|off)|end[\\s_-]?session|abmelden|ausloggen"
          + "|déconnecter|déconnexion|cerrar sesión";
  private static final Pattern LOGS_OUT = pattern(LOG_OUT);
  private static final Pattern ASKS =
      pattern(
          "(?:want|like|wish|sure|confirm)\\b.{0,40}(?:"
              + LOG_OUT
              + ")|(?:"
              + LOG_OUT
              + ")\\s*\\?");

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether the words of the page ask. */
  boolean isAsked() {
    return ASKS.matcher(page.document().text()).find();
  }

  /**
   * The answer that logs out: by the button's own words, else by a yes where its form or the page
   * is about it, else by the only button of such a form.
   */
  Optional<Submission> yes() {
    List<Submission> answers = answers();
    return first(answers, LogoutQuestion::logsOut)
        .or(() -> first(answers, answer -> says(answer) == Says.YES && isAbout(answer)))
        .or(() -> first(answers, LogoutQuestion::goesToLogout));
  }

  private List<Submission> answers() {
    return page.forms().stream()
        .filter(form -> form.typed().isEmpty())
        .flatMap(form -> form.submissions().stream())
        .filter(answer -> says(answer) != Says.NO)
        .toList();
  }

  private static Optional<Submission> first(
      List<Submission> answers, Predicate<Submission> wanted) {
    return answers.stream().filter(wanted).findFirst();
  }

  private static Says says(Submission answer) {
    return answer.button() == null ? Says.NEITHER : Says.of(answer.button());
  }

  private static boolean logsOut(Submission answer) {
    Element button = answer.button();
    return button != null && LOGS_OUT.matcher(button.text() + " " + button.attr("value")).find();
  }

  private boolean isAbout(Submission answer) {
    return goesToLogout(answer) || isAsked();
  }

  private static boolean goesToLogout(Submission answer) {
    return LOGS_OUT.matcher(answer.action()).find();
  }
}
