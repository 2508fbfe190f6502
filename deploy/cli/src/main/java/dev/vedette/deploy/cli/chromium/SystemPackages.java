// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.chromium;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The package managers that we know how to ask for a Chromium. */
final class SystemPackages {
  private static final List<Packager> PACKAGERS =
      List.of(
          new Packager(
              "apt-get",
              true,
              List.of(
                  List.of("apt-get", "update", "-q"),
                  List.of("apt-get", "install", "-y", "-q", "chromium"))),
          new Packager("dnf", true, List.of(List.of("dnf", "install", "-y", "chromium"))),
          new Packager(
              "zypper",
              true,
              List.of(List.of("zypper", "--non-interactive", "install", "chromium"))),
          new Packager(
              "pacman", true, List.of(List.of("pacman", "-Sy", "--noconfirm", "chromium"))),
          new Packager("apk", true, List.of(List.of("apk", "add", "chromium"))),
          new Packager("brew", false, List.of(List.of("brew", "install", "--cask", "chromium"))));

  private record Packager(String program, boolean needsRoot, List<List<String>> lines) {}

  private SystemPackages() {}

  /**
   * How to ask the one that is here, without a question to anybody; empty when there is none, or
   * when it needs rights that this user has not.
   *
   * @param isThere whether a program can be found
   */
  static Optional<Installer> installer(Predicate<String> isThere, boolean root) {
    return here(isThere)
        .filter(packager -> root || !packager.needsRoot() || isThere.test("sudo"))
        .map(packager -> installer(packager, packager.needsRoot() && !root));
  }

  /** The line that a person types; empty when there is no package manager that we know. */
  static Optional<String> advice(Predicate<String> isThere) {
    return here(isThere)
        .map(
            packager ->
                (packager.needsRoot() ? "sudo " : "")
                    + String.join(" ", packager.lines().getLast()));
  }

  private static Optional<Packager> here(Predicate<String> isThere) {
    return PACKAGERS.stream().filter(packager -> isThere.test(packager.program())).findFirst();
  }

  private static Installer installer(Packager packager, boolean sudo) {
    return new Installer(
        packager.program(),
        packager.lines().stream().map(line -> sudo ? asRoot(line) : line).toList(),
        Map.of("DEBIAN_FRONTEND", "noninteractive"));
  }

  private static List<String> asRoot(List<String> line) {
    return Stream.concat(Stream.of("sudo", "-n"), line.stream()).toList();
  }
}
