// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import dev.vedette.checks.model.reader.ReadResult;
import dev.vedette.checks.model.reader.RepositoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of checks and the repository around it: the folder of the nearest {@code vedette.yaml} at
 * or above it, or the file alone.
 *
 * @param root null for a file alone
 * @param path of the file within the repository, with {@code /}
 */
public record Surroundings(Path file, @Nullable Path root, String path) {

  /** What is around {@code file}, which exists. */
  public static Surroundings of(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return rootAbove(absolute)
        .map(root -> new Surroundings(absolute, root, within(root, absolute)))
        .orElseGet(() -> new Surroundings(absolute, null, String.valueOf(absolute.getFileName())));
  }

  private static Optional<Path> rootAbove(Path file) {
    return Stream.iterate(file.getParent(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isRegularFile(folder.resolve(RepositoryReader.ROOT)))
        .findFirst();
  }

  private static String within(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Reads the whole repository, so that defaults and locations are those of the file. */
  public ReadResult read() throws IOException {
    RepositoryReader reader = new RepositoryReader();
    return root == null
        ? reader.readAlone(path, Files.readAllBytes(file))
        : reader.read(files(root));
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.filter(Surroundings::isYaml).toList()) {
        String name = within(root, path);
        if (!name.startsWith(".") && !name.contains("/.")) {
          files.put(name, Files.readAllBytes(path));
        }
      }
    }
    return files;
  }

  private static boolean isYaml(Path path) {
    String name = path.toString();
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(path);
  }
}
