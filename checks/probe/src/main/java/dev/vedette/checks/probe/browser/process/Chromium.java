// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Chromium of this machine.
 *
 * @param path the executable
 * @param sandbox whether its own sandbox can be on: not for root
 */
public record Chromium(Path path, boolean sandbox) {
  private static final String VARIABLE = "VEDETTE_CHROMIUM";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final List<String> PLACES =
      List.of(
          "/usr/bin",
          "/usr/local/bin",
          "/snap/bin",
          "/usr/lib/chromium",
          "/usr/lib/chromium-browser",
          "/opt/google/chrome");

  private static final List<String> APPLICATIONS =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  /** Where Playwright keeps what it downloads, below the user's home. */
  private static final List<String> CACHES =
      List.of(".cache/ms-playwright", "Library/Caches/ms-playwright");

  private static final List<String> IN_DOWNLOAD =
      List.of(
          "chrome-linux/chrome",
          "chrome-linux64/chrome",
          "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
          "chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium");

  /**
   * Finds one: what {@code VEDETTE_CHROMIUM} names, else Playwright's newest download, else one in
   * {@code PATH} or where systems keep them. Throws {@link NoBrowserException} when there is none.
   *
   * @param home the user's
   */
  public static Chromium find(Path home, Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isEmpty()) {
      return new Chromium(named(named), !isRoot());
    }
    return Stream.of(downloads(home), usual(environment.getOrDefault("PATH", "")))
        .flatMap(List::stream)
        .filter(Chromium::isProgram)
        .findFirst()
        .map(path -> new Chromium(path, !isRoot()))
        .orElseThrow(
            () ->
                new NoBrowserException(
                    "no Chromium found",
                    "run vedette browser --install, or name the executable in " + VARIABLE));
  }

  private static Path named(String named) {
    Path path = Path.of(named);
    if (!isProgram(path)) {
      throw new NoBrowserException(
          VARIABLE + " names " + named + ", which cannot be executed", "correct or unset it");
    }
    return path;
  }

  private static List<Path> downloads(Path home) {
    List<Path> found = new ArrayList<>();
    for (String cache : CACHES) {
      for (Path download : newestFirst(home.resolve(cache))) {
        IN_DOWNLOAD.forEach(program -> found.add(download.resolve(program)));
      }
    }
    return found;
  }

  private static List<Path> newestFirst(Path cache) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> downloads = Files.newDirectoryStream(cache, "chromium-*")) {
      downloads.forEach(found::add);
    } catch (IOException e) {
      return List.of();
    }
    found.sort(Comparator.comparingLong(Chromium::build).reversed());
    return found;
  }

  private static long build(Path download) {
    String digits = download.getFileName().toString().replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits.substring(0, Math.min(9, digits.length())));
  }

  private static List<Path> usual(String path) {
    List<Path> found = new ArrayList<>();
    List<String> places = new ArrayList<>(List.of(path.split(":", -1)));
    places.addAll(PLACES);
    for (String place : places) {
      NAMES.forEach(name -> found.add(Path.of(place, name)));
    }
    APPLICATIONS.forEach(application -> found.add(Path.of(application)));
    return found.stream().filter(Path::isAbsolute).toList();
  }

  private static boolean isProgram(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
