// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

  /** As in RFC 5952, sections 4 and 5. */
  @ParameterizedTest
  @CsvSource({
    "2001:0DB8::0001, 2001:db8::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "10:0:0:0:0:0:0:10, 10::10",
    "fe80:0:0:0:0:0:0:0, fe80::",
    "0:0:0:0:0:0:0:1, ::1",
    "0:0:0:0:0:0:0:0, ::",
    "192.0.2.1, 192.0.2.1",
  })
  void writesAnAddressInOneWay(String written, String shown) {
    assertThat(Literals.text(InetAddress.ofLiteral(written))).isEqualTo(shown);
  }

  @Test
  void keepsTheZone() throws UnknownHostException {
    byte[] linkLocal = InetAddress.ofLiteral("fe80::1").getAddress();

    assertThat(Literals.text(Inet6Address.getByAddress(null, linkLocal, 4))).isEqualTo("fe80::1%4");
  }

  @Test
  void putsBracketsBeforeAPort() {
    assertThat(Literals.text(InetAddress.ofLiteral("2001:db8::1"), 443))
        .isEqualTo("[2001:db8::1]:443");
    assertThat(Literals.text(InetAddress.ofLiteral("192.0.2.1"), 80)).isEqualTo("192.0.2.1:80");
  }
}
