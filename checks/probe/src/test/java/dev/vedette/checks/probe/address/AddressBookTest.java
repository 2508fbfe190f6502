// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.policy.Cidr;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBookTest {
  private static final NetworkPolicy POLICY =
      NetworkPolicy.publicAnd(List.of(Cidr.parse("127.0.0.1")));

  private static Sought sought(String host, String... addresses) {
    Resolver resolver =
        (name, family, limit) ->
            new Resolver.Resolution.Found(
                Stream.of(addresses).map(InetAddress::ofLiteral).toList());
    AddressBook book = new AddressBook(resolver, POLICY);
    return book.asWritten(host)
        .orElseGet(() -> book.ofName(host, IpFamily.ANY, Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2130706433", "0x7f.1", "0177.0.0.1", "127.1", "1.2.3.4.", "a.0x1"})
  void refusesAddressesInDisguiseWithoutAskingAnybody(String host) {
    assertThat(sought(host, "127.0.0.1"))
        .isEqualTo(new Sought.Forbidden(host, null, "an address in disguise"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[::ffff:127.0.0.1]", "::ffff:7f00:1", "127.0.0.1"})
  void readsLiteralsAsThePlatformConnectsToThem(String host) {
    assertThat(sought(host))
        .isEqualTo(new Sought.Found(List.of(InetAddress.ofLiteral("127.0.0.1"))));
  }

  @Test
  void forbidsANameForOneOfItsAddresses() {
    assertThat(sought("shop.example", "127.0.0.1", "10.0.0.1"))
        .isInstanceOfSatisfying(
            Sought.Forbidden.class,
            no -> assertThat(no.message()).startsWith("shop.example is 10.0.0.1, which the agent"));
  }
}
