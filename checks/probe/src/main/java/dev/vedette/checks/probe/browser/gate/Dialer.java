// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Durations;
import dev.vedette.checks.probe.address.Literals;
import dev.vedette.checks.probe.address.Sought;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Connects where a client wants to go, if its pass lets it; tells the pass what became of it. */
record Dialer(Pass pass, Lifeline lifeline, Bounds bounds, Buffers buffers, LongSupplier nanos) {

  /** Throws what the client is to be told. */
  Wire dial(Destination to) throws IOException {
    if (pass.isShut(to.host())) {
      throw shut(to);
    }
    lifeline.within(bounds.lookUp().multipliedBy(2));
    long begin = nanos.getAsLong();
    Sought sought = pass.names().find(to.host());
    long found = nanos.getAsLong();
    return switch (sought) {
      case Sought.Found(List<InetAddress> all) -> connect(to, all, new Begun(begin, found));
      case Sought.Forbidden no -> {
        pass.note(new Denial(to.host(), to.port(), no.address(), no.what(), no.message()));
        throw new RefusedException(403, no.message());
      }
      case Sought.None none -> throw failed(to, none.cause(), none.message());
    };
  }

  private RefusedException shut(Destination to) {
    String message = "the check's own browser.block names " + to.host();
    pass.note(new Failure(to.host(), to.port(), Cause.DEFINITION, message));
    return new RefusedException(403, message);
  }

  /** Points on the clock. */
  private record Begun(long asked, long found) {}

  private Wire connect(Destination to, List<InetAddress> addresses, Begun begun)
      throws IOException {
    String message = "";
    for (InetAddress address : addresses) {
      try {
        SocketChannel channel = connect(new InetSocketAddress(address, to.port()));
        reached(to, address, begun);
        return new Wire(channel, lifeline, buffers);
      } catch (ClosedChannelException cut) {
        throw cut;
      } catch (IOException e) {
        message = message.isEmpty() ? said(address, to, e) : message + "; " + said(address, to, e);
      }
    }
    throw failed(to, Cause.CONNECT, to.host() + ": " + message);
  }

  private SocketChannel connect(InetSocketAddress address) throws IOException {
    lifeline.within(bounds.connect().multipliedBy(2));
    SocketChannel channel = SocketChannel.open();
    lifeline.hold(channel);
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.socket().connect(address, Math.toIntExact(bounds.connect().toMillis()));
      return channel;
    } catch (IOException e) {
      lifeline.release(channel);
      channel.close();
      throw e;
    }
  }

  private void reached(Destination to, InetAddress address, Begun begun) {
    pass.names().prefer(to.host(), address);
    pass.note(
        new Reached(
            to.host(),
            to.port(),
            address,
            micros(begun.asked() - pass.begin()),
            micros(begun.found() - begun.asked()),
            micros(nanos.getAsLong() - begun.found())));
  }

  private static long micros(long nanos) {
    return TimeUnit.NANOSECONDS.toMicros(nanos);
  }

  private RefusedException failed(Destination to, Cause cause, String message) {
    pass.note(new Failure(to.host(), to.port(), cause, message));
    return new RefusedException(502, message);
  }

  private String said(InetAddress address, Destination to, IOException e) {
    String place = Literals.text(address, to.port());
    return switch (e) {
      case SocketTimeoutException _ ->
          "no connection to " + place + " within " + Durations.of(bounds.connect());
      case NoRouteToHostException _ -> "no route to " + place;
      case ConnectException refused when String.valueOf(refused.getMessage()).contains("refused") ->
          "connection refused by " + place;
      default -> "cannot connect to " + place + ": " + e.getMessage();
    };
  }
}
