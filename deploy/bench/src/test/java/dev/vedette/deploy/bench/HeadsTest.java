// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeadsTest {
  @Test
  void areMarkedByTheTraceThatTheyCarry() throws IOException {
    assertThat(
            Heads.mark(
                read(
                    "GET / HTTP/1.1\r\nHost: a\r\n"
                        + "Traceparent: 00-01a21c9186f676e8b00c80f905f25c9e-0102030405060708-01\r\n\r\n")))
        .contains("01a21c9186f676e8b00c80f905f25c9e");
  }

  @Test
  void areMarkedByTheirQueryWhereNoTraceIs() throws IOException {
    assertThat(Heads.mark(read("GET /?probe=17 HTTP/1.1\r\nHost: a\r\n\r\n"))).contains("17");
  }

  @Test
  void haveNoMarkOfAnotherQuery() throws IOException {
    assertThat(Heads.mark(read("GET /?page=17 HTTP/1.1\r\nHost: ?probe=3 \r\n\r\n"))).isEmpty();
  }

  private static String read(String head) throws IOException {
    return Heads.read(new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)))
        .orElseThrow();
  }
}
