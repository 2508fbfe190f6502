// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.browser;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.reader.CheckCodec;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.probe.EvidenceShelf;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.browser.Browsers;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.http.HttpProbe;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.Secret;
import dev.vedette.deploy.demo.site.Town;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same flow as a check, carried out as an agent does it, with one warm worker. */
final class OurBrowser implements AutoCloseable {
  private static final AgentId AGENT = new AgentId("bench");

  private final HttpProbe http;
  private final Browsers browsers;
  private final ResolvedCheck check;
  private final String password;

  private OurBrowser(HttpProbe http, Browsers browsers, ResolvedCheck check, String password) {
    this.http = http;
    this.browsers = browsers;
    this.check = check;
    this.password = password;
  }

  static OurBrowser start(Path folder, Path driver, Town town, String password) {
    HttpProbe http = new HttpProbe(SystemResolver.create());
    Browsers browsers =
        Browsers.start(
            new Browsers.Place(1, folder, driver),
            new Browsers.Lent(http, SystemResolver.create(), EvidenceShelf.NONE, System::nanoTime));
    return new OurBrowser(http, browsers, flow(town), password);
  }

  private static ResolvedCheck flow(Town town) {
    try (InputStream file = OurBrowser.class.getResourceAsStream("flow.yaml")) {
      String text =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .replace("@shop@", town.shop().toString())
              .replace("@user@", town.user());
      return CheckCodec.read(
          new RepositoryReader()
              .readAlone("flow.yaml", text.getBytes(StandardCharsets.UTF_8))
              .repository()
              .orElseThrow()
              .checks()
              .getFirst()
              .origin()
              .content());
    } catch (IOException e) {
      throw new UncheckedIOException("the bench's check cannot be read", e);
    }
  }

  /** So many runs; milliseconds of each, from the wish to run to the end of all that came of it. */
  List<Double> run(int runs) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      long begin = System.nanoTime();
      Probed probed = browsers.probe().probe(check, context());
      millis.add((System.nanoTime() - begin) / 1e6);
      if (probed.finding() != null) {
        throw new IllegalStateException("a run did not pass: " + probed.finding().message());
      }
    }
    return millis;
  }

  private RunContext context() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    LocationId here = new LocationId("here");
    Slot slot = new Slot(new CheckId("bench-login"), here, now, SlotKind.MANUAL);
    return new RunContext(
        RunIds.of(slot, 0, AGENT),
        here,
        _ -> Optional.of(new Secret(password)),
        NetworkPolicy.EVERYTHING,
        InstantSource.system(),
        System::nanoTime);
  }

  @Override
  public void close() {
    browsers.close();
    http.close();
  }
}
