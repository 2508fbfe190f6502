// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.oauth.pages.LoginWalk.Next;
import dev.vedette.checks.probe.oauth.pages.Walked.Returned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/** What a person does with a page: type, accept, go on. Remembers what was typed before. */
final class Turn {
  private final Entries entries;
  private final Callback callback;
  private final Set<String> typed = new HashSet<>();
  private boolean oneTimeTyped;

  Turn(Entries entries, Callback callback) {
    this.entries = entries;
    this.callback = callback;
  }

  Next at(Page page) {
    List<Form> forms = page.forms();
    Optional<Form> answer = forms.stream().filter(form -> callback.isAt(form.action())).findFirst();
    if (answer.isPresent()) {
      return new Next.End(
          new Returned(ResponseMode.FORM_POST, answer.get().hidden(), page.place().host()));
    }
    Optional<Form> login = forms.stream().filter(form -> !keys(form).isEmpty()).findFirst();
    if (login.isPresent()) {
      return login(page, login.get());
    }
    Optional<Form> oneTime = forms.stream().filter(form -> form.oneTime().isPresent()).findFirst();
    return oneTime.isPresent() ? oneTime(page, oneTime.get()) : others(page, forms);
  }

  /** The author's fields that the form has. */
  private Map<String, Element> keys(Form form) {
    Map<String, Element> keys = new LinkedHashMap<>();
    entries.fields().keySet().forEach(key -> form.find(key).ifPresent(it -> keys.put(key, it)));
    return keys;
  }

  private Next login(Page page, Form form) {
    Map<String, Element> keys = keys(form);
    if (typed.containsAll(keys.keySet())) {
      return Next.stop(
          page.place(), Cause.OAUTH, "the login page came again: \"" + page.says() + "\"");
    }
    typed.addAll(keys.keySet());
    Map<Element, String> texts = new LinkedHashMap<>();
    keys.forEach((key, element) -> texts.put(element, String.valueOf(entries.fields().get(key))));
    Supplier<String> password = entries.totp();
    if (password != null) {
      form.oneTime()
          .filter(element -> !texts.containsKey(element))
          .ifPresent(element -> texts.put(element, password.get()));
    }
    return go(page, form.submission(), texts, false, entries.secrets());
  }

  private Next oneTime(Page page, Form form) {
    Supplier<String> password = entries.totp();
    if (password == null) {
      return Next.stop(
          page.place(),
          Cause.OAUTH_REQUEST,
          "a one-time password is asked for, and the check has no totp under login");
    }
    if (oneTimeTyped) {
      return Next.stop(
          page.place(),
          Cause.OAUTH,
          "the one-time password was not accepted: \"" + page.says() + "\"");
    }
    oneTimeTyped = true;
    Map<Element, String> texts = new LinkedHashMap<>();
    form.oneTime().ifPresent(element -> texts.put(element, password.get()));
    return go(page, form.submission(), texts, false, entries.secrets());
  }

  /** A form that goes on by itself, a consent page, or nothing that we know. */
  private Next others(Page page, List<Form> forms) {
    if (typed.isEmpty() && forms.stream().noneMatch(Form::isHiddenOnly)) {
      return changed(page);
    }
    Optional<Form> plain = sentByItself(page, forms);
    if (plain.isPresent()) {
      return go(page, plain.get().submission(), Map.of(), false, Set.of());
    }
    Consent consent = Consent.asked(forms);
    return consent.isAsked() ? consent(page, consent) : changed(page);
  }

  /** A form with nothing to choose: without a button, or with one that a script presses. */
  private static Optional<Form> sentByItself(Page page, List<Form> forms) {
    List<Form> plain = forms.stream().filter(Form::isHiddenOnly).toList();
    long buttons = plain.stream().mapToLong(form -> form.submissions().size()).sum();
    boolean scripted = page.document().selectFirst("body[onload], noscript, script") != null;
    return plain.stream()
        .limit(1)
        .filter(form -> form.submissions().isEmpty() || (scripted && buttons == 1))
        .findFirst();
  }

  private Next consent(Page page, Consent consent) {
    if (!entries.consent()) {
      return Next.stop(
          page.place(),
          Cause.OAUTH_REQUEST,
          "consent is asked for, and the check does not accept it (login.consent: accept): \""
              + page.says()
              + "\"");
    }
    return consent
        .given()
        .map(answer -> go(page, answer, Map.of(), true, Set.of()))
        .orElseGet(
            () ->
                Next.stop(
                    page.place(),
                    Cause.OAUTH,
                    "consent is asked for, and no button there gives it: \"" + page.says() + "\""));
  }

  private Next changed(Page page) {
    List<String> parts = new ArrayList<>();
    if (page.forms().isEmpty()) {
      parts.add("it has no form");
    } else {
      parts.add("no form has a field " + String.join(" or ", entries.fields().keySet()));
      parts.add("fields there: " + page.fields());
    }
    if (page.isMadeByScripts()) {
      parts.add("a page that scripts make needs a browser check");
    }
    String says = page.says();
    if (!says.isEmpty()) {
      parts.add("it says \"" + says + "\"");
    }
    return Next.stop(page.place(), Cause.OAUTH, "the page is another: " + String.join("; ", parts));
  }

  private static Next go(
      Page page, Submission form, Map<Element, String> texts, boolean all, Set<String> secrets) {
    if (!form.goesSomewhere()) {
      return Next.stop(page.place(), Cause.OAUTH, "its form goes nowhere");
    }
    return new Next.Go(form.sent(texts, all, secrets));
  }
}
