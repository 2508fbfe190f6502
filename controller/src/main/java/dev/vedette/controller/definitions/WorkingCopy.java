// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The git working copy that a folder may belong to. */
final class WorkingCopy {
  private WorkingCopy() {}

  /** The commit that is checked out, with a {@code +} when files differ from it; else {@code -}. */
  static String commit(Path folder) {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    if (builder.getGitDir() == null) {
      return Snapshot.NO_COMMIT;
    }
    try (Repository repository = builder.build();
        Git git = new Git(repository)) {
      ObjectId head = repository.resolve("HEAD");
      if (head == null) {
        return Snapshot.NO_COMMIT;
      }
      return git.status().call().isClean() ? head.name() : head.name() + "+";
    } catch (IOException | GitAPIException | NoWorkTreeException e) {
      return Snapshot.NO_COMMIT;
    }
  }
}
