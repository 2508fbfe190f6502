// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import dev.vedette.checks.probe.oauth.web.Web.Ask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A form and the button that it is sent with, which may send it elsewhere or otherwise: HTML Living
 * Standard, "Form submission attributes".
 *
 * @param button null for none
 */
record Submission(Form form, @Nullable Element button) {

  /** Where it goes, resolved. */
  String action() {
    return button != null && button.hasAttr("formaction")
        ? Form.action(button, "formaction")
        : form.action();
  }

  boolean goesSomewhere() {
    return HttpUrl.parse(action()) != null;
  }

  private boolean isPost() {
    String method =
        button != null && button.hasAttr("formmethod")
            ? button.attr("formmethod")
            : form.element().attr("method");
    return method.equalsIgnoreCase("post");
  }

  /**
   * Sent with what was typed.
   *
   * @param typed field to text
   * @param tickAll whether every box is ticked, as consent to all that is asked for
   */
  Ask sent(Map<Element, String> typed, boolean tickAll, Set<String> secrets) {
    List<EntryList.Pair> pairs = new EntryList(form.controls(), button, typed, tickAll).pairs();
    HttpUrl target = HttpUrl.get(action());
    if (!isPost()) {
      HttpUrl.Builder url = target.newBuilder().query(null);
      pairs.forEach(pair -> url.addQueryParameter(pair.name(), pair.value()));
      return new Ask("GET", url.build(), Form.PAGES, null, secrets);
    }
    FormBody.Builder body = new FormBody.Builder();
    pairs.forEach(pair -> body.add(pair.name(), pair.value()));
    return new Ask("POST", target, Form.PAGES, encoded(body.build()), secrets);
  }

  private static String encoded(FormBody body) {
    return IntStream.range(0, body.size())
        .mapToObj(i -> body.encodedName(i) + "=" + body.encodedValue(i))
        .collect(Collectors.joining("&"));
  }
}
