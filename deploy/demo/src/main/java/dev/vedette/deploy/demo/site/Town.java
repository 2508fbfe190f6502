// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All sites that the demo watches, running. */
public final class Town implements AutoCloseable {
  private static final Duration OVERLOAD = Duration.ofSeconds(4);

  private final Deque<Site> sites = new ArrayDeque<>();
  private final Map<Region, URI> edges = new LinkedHashMap<>();
  private final SignIn signIn;
  private final URI shop;
  private final URI identity;
  private final URI scripts;
  private final List<URI> control;

  /**
   * Starts them.
   *
   * @param password of the shop's one customer
   */
  public Town(String password, Breakages breakages) {
    IdentityProvider provider = new IdentityProvider(password, breakages);
    scripts = open("widgets.localhost", ask -> script(breakages));
    identity = open("id.localhost", provider);
    signIn = new SignIn(identity);
    Shop origin = new Shop(provider, signIn, scripts, breakages);
    shop = open("shop.localhost", origin);
    Region.ALL.forEach(
        region ->
            edges.put(
                region,
                open(region.id() + ".edge.localhost", new Edge(region, origin, breakages))));
    control =
        List.of(
            open("control-one.localhost", ask -> Answer.text(200, "pong")),
            open("control-two.localhost", ask -> Answer.text(200, "pong")));
  }

  public URI shop() {
    return shop;
  }

  public URI identity() {
    return identity;
  }

  public URI scripts() {
    return scripts;
  }

  public URI edge(Region region) {
    URI edge = edges.get(region);
    if (edge == null) {
      throw new IllegalArgumentException("no edge in " + region);
    }
    return edge;
  }

  /** What every location must be able to reach. */
  public List<URI> control() {
    return control;
  }

  /** The shop's customer. */
  public String user() {
    return IdentityProvider.USER;
  }

  @Override
  public void close() {
    signIn.close();
    while (!sites.isEmpty()) {
      sites.pop().close();
    }
  }

  private URI open(String name, Site.Handler handler) {
    Site site = Site.start(name, handler);
    sites.push(site);
    return site.url();
  }

  private static Answer script(Breakages breakages) {
    return breakages.isBroken(new Breakage.Script())
        ? Answer.text(503, "Over capacity").after(OVERLOAD)
        : Answer.of(200, "text/javascript", "document.title += ' ·';\n");
  }
}
