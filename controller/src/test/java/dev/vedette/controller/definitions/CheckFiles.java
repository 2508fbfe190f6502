// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** Writes repositories of checks, plain or in git. */
public final class CheckFiles {
  static final String SETTINGS =
      """
      version: 1
      locations:
        eu: {name: Europe}
      receivers:
        inbox:
          webhook: {url: "http://127.0.0.1:9/"}
      operators: inbox
      routes:
        - to: [inbox]
      """;

  private CheckFiles() {}

  static String check(String id, String every) {
    return """
        version: 1
        checks:
          - id: %s
            name: %s
            type: http
            every: %s
            locations: all
            owner: web-team
            steps:
              - get: https://shop.example.com/
        """
        .formatted(id, id, every);
  }

  public static void write(Path folder, String path, String content) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.writeString(folder.resolve(path), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits everything that is in the folder, and what is gone from it. */
  public static String commit(Path folder) {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern(".").call();
      git.add().setUpdate(true).addFilepattern(".").call();
      return git.commit()
          .setMessage("a change")
          .setAuthor("test", "test@example.com")
          .setCommitter("test", "test@example.com")
          .setSign(false)
          .call()
          .abbreviate(12)
          .name();
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }
}
