// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "k3Jd9s2LqP",
        "k3Jd9s2LqP0a",
        "k3Jd9s2LqP0aZZ77",
        "aB3dE5fG7hI9jK1lM3nO",
        "k3jd9s2lqp0a",
        "9f86d081884c7d65",
        "4XK7Q2M9TB3W",
        "qWkLmZxRtYpBvNcHsDfG",
        "QWkLmZxRtYpBvNcHsDfGhj",
        "hJ8_kL2-mN5pQ7rS9tUvWx",
        "welcome-k3Jd9s2LqP0a",
        "eyJhbGciOiJIUzI1NiJ9.e30.c2ln",
        "d41d8cd98f00b204e9800998ecf8427e"
      })
  void findsTokens(String part) {
    assertThat(Chance.made(part)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3f2b8c1e-9d4a-4c6b-8e7f-1a2b3c4d5e6f",
        "507f1f77bcf86cd799439011",
        "red-shoes-2026-new-in",
        "iPhone-15-Pro-Max-256GB",
        "iphone15promax",
        "iPhone15ProMax",
        "MacBookPro16M4",
        "GettingStartedWithJava21",
        "HelpCenterArticleAboutShipping",
        "McDonaldsUKMenuPDF",
        "terms-and-conditions",
        "internationalization",
        "spring2026sale",
        "covid19vaccine",
        "20261124T101500Z",
        "2026-11-24",
        "ORD20261124001",
        "B08N5WRWNW",
        "978-3-16-148410-0",
        "index.html",
        "app.3f2a9c1b.js",
        "en-US",
        "v1.2.3-beta.4",
        "Übersicht",
        ""
      })
  void leavesWhatAPersonHasNamed(String part) {
    assertThat(Chance.made(part)).isFalse();
  }
}
