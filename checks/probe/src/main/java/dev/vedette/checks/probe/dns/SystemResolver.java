// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.dns;

import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.hosts.HostsFileParser;
import org.xbill.DNS.lookup.LookupFailedException;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;
import org.xbill.DNS.lookup.ServerFailedException;

/**
 * Asks the machine's name servers, and its hosts file before them, as its other programs do.
 * Nothing is cached.
 */
public final class SystemResolver implements Resolver {
  private static final Duration SERVER_TIMEOUT = Duration.ofSeconds(5);

  private final LookupSession session;

  private SystemResolver(LookupSession session) {
    this.session = session;
  }

  /**
   * With the machine's own settings: name servers, search domains, hosts file; localhost is local.
   */
  public static Resolver create() {
    ResolverConfig config = ResolverConfig.getCurrentConfig();
    ExtendedResolver servers = new ExtendedResolver();
    servers.setTimeout(SERVER_TIMEOUT);
    LookupSession session =
        LookupSession.builder()
            .resolver(servers)
            .executor(onTheSameThread())
            .ndots(config.ndots())
            .searchPath(config.searchPath())
            .hostsFileParser(new HostsFileParser())
            .build();
    return new LocalhostNames(new SystemResolver(session));
  }

  /** Asks one server only; no hosts file, no search domains. */
  public static SystemResolver asking(InetSocketAddress server) {
    SimpleResolver resolver = new SimpleResolver(server);
    resolver.setTimeout(SERVER_TIMEOUT);
    return new SystemResolver(
        LookupSession.builder().resolver(resolver).executor(onTheSameThread()).build());
  }

  private static Executor onTheSameThread() {
    return Runnable::run;
  }

  @Override
  public Resolution resolve(String host, IpFamily family, Duration limit) {
    Name name;
    try {
      name = Name.fromString(host);
    } catch (TextParseException e) {
      return new Resolution.NotFound("is not a name");
    }
    return switch (family) {
      case V4 -> lookUp(name, Type.A, limit);
      case V6 -> lookUp(name, Type.AAAA, limit);
      case ANY -> either(name, limit);
      case ALL -> both(name, limit);
    };
  }

  private Resolution either(Name name, Duration limit) {
    Resolution first = lookUp(name, Type.A, limit);
    if (first instanceof Resolution.NotFound) {
      Resolution second = lookUp(name, Type.AAAA, limit);
      return second instanceof Resolution.Found ? second : first;
    }
    return first;
  }

  private Resolution both(Name name, Duration limit) {
    Resolution four = lookUp(name, Type.A, limit);
    Resolution six = lookUp(name, Type.AAAA, limit);
    if (four instanceof Resolution.Found(List<InetAddress> first)
        && six instanceof Resolution.Found(List<InetAddress> second)) {
      return new Resolution.Found(Stream.concat(first.stream(), second.stream()).toList());
    }
    return isKnown(four, Type.A) ? (isKnown(six, Type.AAAA) ? found(four, six) : six) : four;
  }

  /** Whether it is known which addresses there are, if any. */
  private static boolean isKnown(Resolution resolution, int type) {
    return resolution instanceof Resolution.Found || resolution.equals(none(type));
  }

  private static Resolution found(Resolution four, Resolution six) {
    return six instanceof Resolution.Found ? six : four;
  }

  private Resolution lookUp(Name name, int type, Duration limit) {
    try {
      LookupResult result =
          session
              .lookupAsync(name, type)
              .toCompletableFuture()
              .get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return found(result.getRecords(), type);
    } catch (TimeoutException e) {
      return new Resolution.TimedOut();
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause(), type);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Resolution.TimedOut();
    }
  }

  private static Resolution found(List<Record> records, int type) {
    List<InetAddress> addresses =
        records.stream()
            .map(SystemResolver::address)
            .filter(InetAddress.class::isInstance)
            .toList();
    return addresses.isEmpty() ? none(type) : new Resolution.Found(addresses);
  }

  private static Resolution none(int type) {
    return new Resolution.NotFound("has no " + (type == Type.A ? "IPv4" : "IPv6") + " address");
  }

  private static @Nullable InetAddress address(Record record) {
    return switch (record) {
      case ARecord four -> withoutName(four.getAddress());
      case AAAARecord six -> withoutName(six.getAddress());
      default -> null;
    };
  }

  /** The record's own address carries the name, which the platform would look up again. */
  private static InetAddress withoutName(InetAddress address) {
    try {
      return InetAddress.getByAddress(address.getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of " + address.getAddress().length + " bytes", e);
    }
  }

  private static Resolution failed(Throwable why, int type) {
    return switch (why) {
      case NoSuchDomainException _ -> new Resolution.NotFound("does not exist (NXDOMAIN)");
      case NoSuchRRSetException _ -> none(type);
      case ServerFailedException _ ->
          new Resolution.NotFound("could not be looked up: the name server failed (SERVFAIL)");
      case LookupFailedException lookup when isTimeout(lookup) -> new Resolution.TimedOut();
      case LookupFailedException lookup ->
          new Resolution.NotFound("could not be looked up: " + lookup.getMessage());
      default ->
          isTimeout(why)
              ? new Resolution.TimedOut()
              : new Resolution.NotFound("could not be looked up: no name server answered");
    };
  }

  private static boolean isTimeout(Throwable why) {
    for (Throwable t = why; t != null; t = t.getCause()) {
      if (t instanceof InterruptedIOException || t instanceof TimeoutException) {
        return true;
      }
      String message = t.getMessage();
      if (message != null && message.toLowerCase(Locale.ROOT).contains("timed out")) {
        return true;
      }
    }
    return false;
  }
}
