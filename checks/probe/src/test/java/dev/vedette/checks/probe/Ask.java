// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.check.HttpRequest;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.expression.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request step put together by hand. */
public final class Ask {
  private final String method;
  private final String url;
  private final Map<String, Template> headers = new LinkedHashMap<>();
  private final Map<String, Template> query = new LinkedHashMap<>();
  private final Map<String, Template> resolve = new LinkedHashMap<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private final Map<String, SaveSource> saves = new LinkedHashMap<>();
  private HttpRequest.@Nullable HttpBody body;
  private HttpRequest.@Nullable HttpAuth auth;
  private HttpOptions.Tls tls = new HttpOptions.Tls(true, null, null, null);
  private HttpOptions.Version version = HttpOptions.Version.AUTO;
  private HttpOptions.IpFamily family = HttpOptions.IpFamily.ANY;
  private @Nullable Template proxy;
  private HttpOptions.Reuse reuse = HttpOptions.Reuse.RUN;
  private int redirects = HttpOptions.DEFAULT_REDIRECTS;
  private long maxBody = HttpOptions.DEFAULT_MAX_BODY;
  private boolean compress = true;
  private boolean always;
  private @Nullable Duration timeout;

  private Ask(String method, String url) {
    this.method = method;
    this.url = url;
  }

  public static Ask get(String url) {
    return new Ask("GET", url);
  }

  public static Ask post(String url) {
    return new Ask("POST", url);
  }

  public static Ask delete(String url) {
    return new Ask("DELETE", url);
  }

  public Ask header(String name, String value) {
    headers.put(name, Template.of(value));
    return this;
  }

  public Ask query(String name, String value) {
    query.put(name, Template.of(value));
    return this;
  }

  public Ask resolve(String host, String to) {
    resolve.put(host, Template.of(to));
    return this;
  }

  public Ask body(HttpRequest.HttpBody value) {
    body = value;
    return this;
  }

  public Ask auth(HttpRequest.HttpAuth value) {
    auth = value;
    return this;
  }

  public Ask expect(Expectation expectation) {
    expectations.add(expectation);
    return this;
  }

  public Ask status(String... allowed) {
    return expect(new Expectation.Status(List.of(allowed)));
  }

  public Ask save(String name, SaveSource source) {
    saves.put(name, source);
    return this;
  }

  public Ask trusting(String pem) {
    tls = new HttpOptions.Tls(true, null, Template.literal(pem), null);
    return this;
  }

  public Ask tls(HttpOptions.Tls value) {
    tls = value;
    return this;
  }

  public Ask version(HttpOptions.Version value) {
    version = value;
    return this;
  }

  public Ask fresh() {
    reuse = HttpOptions.Reuse.FRESH;
    return this;
  }

  public Ask everyAddress() {
    return over(HttpOptions.IpFamily.ALL);
  }

  public Ask over(HttpOptions.IpFamily wanted) {
    family = wanted;
    return this;
  }

  public Ask through(String url) {
    proxy = Template.of(url);
    return this;
  }

  public Ask redirects(int most) {
    redirects = most;
    return this;
  }

  public Ask maxBody(long bytes) {
    maxBody = bytes;
    return this;
  }

  public Ask plain() {
    compress = false;
    return this;
  }

  public Ask always() {
    always = true;
    return this;
  }

  public Ask within(Duration limit) {
    timeout = limit;
    return this;
  }

  public Step named(String name) {
    HttpOptions options =
        new HttpOptions(
            redirects,
            version,
            new HttpOptions.Network(family, reuse, resolve, proxy),
            tls,
            compress,
            maxBody);
    HttpRequest request =
        new HttpRequest(
            method, new HttpRequest.Address(Template.of(url), query, headers), body, auth, options);
    return new Step(name, always, timeout, new Step.Action.Request(request), expectations, saves);
  }
}
