// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.logs;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;

/** One line for a person: local time, level where it is not INFO, message, key-values. */
final class TextLines extends PatternLayoutEncoder {
  TextLines() {
    setPattern("%d{HH:mm:ss.SSS} %replace(%-5level ){'^INFO ',''}%msg %kvp{NONE}%n%ex");
  }
}
