// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.impl.driver.jar.DriverJar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Playwright's driver, unpacked once for all workers of an agent. */
public final class Driver {
  private static final String MANIFEST = "package/package.json";

  private Driver() {}

  /** Version of Playwright, such as {@code 1.62.0}. */
  public static String version() {
    JsonObject manifest = JsonParser.parseString(packed()).getAsJsonObject();
    return Fields.text(manifest, "version", "unknown");
  }

  private static String packed() {
    ClassLoader loader = DriverJar.class.getClassLoader();
    try (InputStream file = loader.getResourceAsStream("driver/" + MANIFEST)) {
      return file == null ? "{}" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Unpacks the driver, unless it is there; about 130 MB. Of several processes that want it one
   * does and the others wait. Throws {@link UncheckedIOException} when it cannot be written, {@link
   * IllegalStateException} when there is something else, such as the driver of another version.
   */
  public static synchronized void unpackInto(Path directory) {
    if (there(directory)) {
      return;
    }
    Path place = directory.toAbsolutePath();
    try {
      Files.createDirectories(place.resolveSibling("."));
      try (FileChannel channel = FileChannel.open(beside(place, ".lock"), CREATE, WRITE);
          FileLock _ = channel.lock()) {
        if (!there(place)) {
          unpack(place);
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new UncheckedIOException("the driver cannot be unpacked: " + e, new IOException(e));
    }
  }

  /** What a process left that was killed at it is deleted first. */
  private static void unpack(Path place) throws IOException, URISyntaxException {
    Path part = beside(place, ".part");
    delete(part);
    Files.createDirectory(part);
    try {
      DriverJar.installDriverTo(part);
      moveTo(place, part);
    } finally {
      delete(part);
    }
  }

  private static Path beside(Path place, String ending) {
    return place.resolveSibling(place.getFileName() + ending);
  }

  private static boolean there(Path directory) {
    try {
      Path manifest = directory.resolve(MANIFEST);
      return Files.exists(manifest) && Files.readString(manifest).equals(packed());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void moveTo(Path place, Path part) throws IOException {
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      throw new IllegalStateException(place + " holds something else than this driver", e);
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(directory)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
