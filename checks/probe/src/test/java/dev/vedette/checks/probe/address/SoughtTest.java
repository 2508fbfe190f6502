// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class SoughtTest {

  @Test
  void namesAForbiddenAddressOnceWhereTheUrlIsIt() {
    InetAddress address = InetAddress.ofLiteral("fd00::1");

    assertThat(new Sought.Forbidden("fd00::1", address, "private").message())
        .isEqualTo(
            "fd00::1 the agent may not connect to (private); start it with --allow fd00::1 if it"
                + " should");
  }
}
