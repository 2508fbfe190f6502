// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import dev.vedette.checks.probe.address.AddressBook;
import dev.vedette.checks.probe.browser.gate.Pass.Badge;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A proxy on loopback for all the browsers of an agent. Whoever has no {@link Pass} reaches
 * nothing; whoever has one reaches what its network policy allows. Safe for use by many threads.
 */
public final class Gate implements AutoCloseable {
  private static final int SECRET_BYTES = 24;

  private final Resolver resolver;
  private final Hall hall;
  private final Door door = Door.open();
  private final Roll roll = new Roll();
  private final Set<Pass> passes = ConcurrentHashMap.newKeySet();
  private final SecureRandom random = new SecureRandom();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("gate-sweep").factory());

  private Gate(Resolver resolver, Hall hall) {
    this.resolver = resolver;
    this.hall = hall;
  }

  /**
   * Opens it on a free port.
   *
   * @param nanos the monotonic clock
   * @throws java.io.UncheckedIOException when there is no port
   */
  public static Gate start(Resolver resolver, LongSupplier nanos) {
    return start(resolver, nanos, Bounds.USUAL);
  }

  static Gate start(Resolver resolver, LongSupplier nanos, Bounds bounds) {
    Gate gate = new Gate(resolver, new Hall(bounds, nanos));
    gate.door.letIn(gate.hall, gate.roll);
    var _ = gate.sweeper.scheduleWithFixedDelay(gate::sweep, 1, 1, TimeUnit.SECONDS);
    return gate;
  }

  /**
   * A pass for one run, good at the gate's one door for who shows its user and password.
   *
   * <p>A browser that Playwright gives these to asks Playwright about every request, has no cache,
   * and shows them to any server that wants a password: {@link #open} is for such.
   */
  public Pass admit(NetworkPolicy policy) {
    String user = "run-" + secret();
    Pass pass = pass(new Badge(door.port(), user, secret()), policy, Shut.NONE);
    roll.add(user, pass);
    return kept(pass, () -> roll.remove(user));
  }

  /** The same as {@link #open(NetworkPolicy, List)} for a run that does without no host. */
  public Pass open(NetworkPolicy policy) {
    return open(policy, List.of());
  }

  /**
   * A pass for one run with a door of its own, which is open to every process of this machine for
   * as long as the run takes: no more than they could reach without it, unless a firewall says
   * otherwise.
   *
   * @param shut hosts that the run does without, such as {@code *.ads.example}
   * @throws java.io.UncheckedIOException when there is no port
   */
  public Pass open(NetworkPolicy policy, List<String> shut) {
    Door own = Door.open();
    Pass pass = pass(new Badge(own.port(), null, null), policy, new Shut(shut));
    own.letIn(hall, head -> pass.isClosed() ? null : pass);
    return kept(pass, own::close);
  }

  private Pass pass(Badge badge, NetworkPolicy policy, Shut shut) {
    return new Pass(
        badge, new AddressBook(resolver, policy), shut, hall.bounds(), hall.nanos().getAsLong());
  }

  private Pass kept(Pass pass, Runnable atEnd) {
    passes.add(pass);
    pass.atEnd(
        () -> {
          atEnd.run();
          passes.remove(pass);
        });
    return pass;
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Cuts off the connections on which nothing has moved for too long. */
  void sweep() {
    hall.sweep();
  }

  /** How many connections of clients there are. */
  int visits() {
    return hall.present();
  }

  /** Closes all passes and lets nobody in any more. */
  @Override
  public void close() {
    sweeper.shutdown();
    door.close();
    passes.forEach(Pass::close);
    hall.close();
  }
}
