// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SystemPackagesTest {
  @Test
  void asksTheManagerThatIsHere() {
    assertThat(SystemPackages.installer("dnf"::equals, true).orElseThrow().lines())
        .containsExactly(List.of("dnf", "install", "-y", "chromium"));
  }

  @Test
  void asksAsRootWithoutAQuestion() {
    assertThat(
            SystemPackages.installer(Set.of("apt-get", "sudo")::contains, false)
                .orElseThrow()
                .lines())
        .containsExactly(
            List.of("sudo", "-n", "apt-get", "update", "-q"),
            List.of("sudo", "-n", "apt-get", "install", "-y", "-q", "chromium"));
  }

  @Test
  void asksNobodyWhoWouldRefuse() {
    assertThat(SystemPackages.installer("apt-get"::equals, false)).isEmpty();
    assertThat(SystemPackages.installer(_ -> false, true)).isEmpty();
  }

  @Test
  void saysWhatAPersonTypes() {
    assertThat(SystemPackages.advice("apt-get"::equals))
        .hasValue("sudo apt-get install -y -q chromium");
    assertThat(SystemPackages.advice("brew"::equals)).hasValue("brew install --cask chromium");
    assertThat(SystemPackages.advice(_ -> false)).isEmpty();
  }
}
