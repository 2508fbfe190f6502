// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.address;

import dev.vedette.checks.model.Cause;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the search for a host's addresses. */
public sealed interface Sought {

  /** At least one address, each of which may be connected to; in the order in which to try them. */
  record Found(List<InetAddress> addresses) implements Sought {
    public Found {
      addresses = List.copyOf(addresses);
    }
  }

  /** No address to connect to. */
  sealed interface None extends Sought {
    Cause cause();

    /** For a person; begins with the host or names it. */
    String message();
  }

  /**
   * The policy objects.
   *
   * @param address the one it objects to; null for an address in disguise, which is none
   * @param what it objects, such as {@code loopback}
   */
  record Forbidden(String host, @Nullable InetAddress address, String what) implements None {
    @Override
    public Cause cause() {
      return Cause.POLICY;
    }

    @Override
    public String message() {
      if (address == null) {
        return host + " is " + what + "; write it as four decimal numbers";
      }
      String text = Literals.text(address);
      return (host.equals(text) ? text : host + " is " + text + ", which")
          + " the agent may not connect to ("
          + what
          + "); start it with --allow "
          + text
          + " if it should";
    }
  }

  /**
   * The name has no address.
   *
   * @param what for a person, without the name, for instance {@code does not exist (NXDOMAIN)}
   */
  record Unknown(String host, String what) implements None {
    @Override
    public Cause cause() {
      return Cause.DNS;
    }

    @Override
    public String message() {
      return host + " " + what;
    }
  }

  /** The name servers did not answer in time. */
  record Unanswered(String host) implements None {
    @Override
    public Cause cause() {
      return Cause.DNS;
    }

    @Override
    public String message() {
      return "name servers did not answer for " + host;
    }
  }
}
