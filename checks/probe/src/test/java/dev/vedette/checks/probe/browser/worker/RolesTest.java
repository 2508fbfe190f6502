// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.vedette.checks.model.reader.RepositoryReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RolesTest {
  @ParameterizedTest
  @EnumSource(AriaRole.class)
  void areKnownToTheLanguage(AriaRole role) {
    String yaml =
        """
        version: 1
        checks:
          - id: a
            type: browser
            every: 1m
            locations: all
            owner: web-team
            steps:
              - name: One
                do:
                  - goto: https://shop.example.com/
                  - click: {role: %s}
        """
            .formatted(role.name().toLowerCase(Locale.ROOT));
    assertThat(
            new RepositoryReader()
                .readAlone("x.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .problems())
        .isEmpty();
  }
}
