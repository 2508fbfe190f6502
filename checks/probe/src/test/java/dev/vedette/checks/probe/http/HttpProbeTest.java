// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.ProbeContract;
import dev.vedette.checks.probe.Probes;
import dev.vedette.checks.probe.ScriptedServer;
import dev.vedette.checks.probe.dns.SystemResolver;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class HttpProbeTest extends ProbeContract {
  private static final HttpProbe PROBE = new HttpProbe(SystemResolver.create());
  private static ScriptedServer good;
  private static ScriptedServer silent;
  private static ScriptedServer echo;

  @BeforeAll
  static void start() throws IOException {
    good =
        ScriptedServer.plain(
            ScriptedServer.answering("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi"));
    silent =
        ScriptedServer.plain(
            socket -> {
              while (ScriptedServer.readHead(socket)) {}
            });
    echo = ScriptedServer.plain(Echo::play);
  }

  @AfterAll
  static void stop() throws IOException {
    good.close();
    silent.close();
    echo.close();
    PROBE.close();
  }

  @Override
  protected Probe probe() {
    return Probes.withoutBrowser(PROBE, "none was looked for");
  }

  @Override
  protected Step good(String name) {
    return Ask.get(good.url("/")).status("200").named(name);
  }

  @Override
  protected Step silent(String name) {
    return Ask.get(silent.url("/")).named(name);
  }

  @Override
  protected Step repeating(String name, String secret) {
    Template value = Template.of("$(secret." + secret + ")");
    return Ask.get(echo.url("/echo"))
        .query("q", "$(secret." + secret + ")")
        .header("x-secret", "$(base64(secret." + secret + "))")
        .expect(
            new Expectation.Body(
                List.of(new Operator.Contains(Template.literal("never in the answer")))))
        .expect(
            new Expectation.Header(
                "x-repeated", List.of(new Operator.Equals(new TemplateTree.Leaf(value)))))
        .named(name);
  }
}
