// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A branch of a git repository, fetched into a bare copy and read from its objects: nothing of it
 * is ever checked out, so no link, hook or filter of it can act on this machine.
 */
public final class GitSource implements Source {
  private static final String COPY_OF_BRANCH = "refs/vedette/branch";
  private static final int SECONDS = 30;

  private final GitAddress address;
  private final Path copy;

  /**
   * @param copy folder for the bare copy, made when it is missing
   */
  public GitSource(GitAddress address, Path copy) {
    this.address = address;
    this.copy = copy;
  }

  @Override
  public String name() {
    return address.toString();
  }

  @Override
  public Snapshot read() {
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(copy.toFile()).setBare().build()) {
      if (!repository.getObjectDatabase().exists()) {
        repository.create(true);
      }
      fetch(repository);
      return snapshot(repository);
    } catch (IOException | JGitInternalException e) {
      throw failed(e);
    }
  }

  private void fetch(Repository repository) {
    try (Git git = new Git(repository)) {
      git.fetch()
          .setRemote(address.url())
          .setRefSpecs(new RefSpec("+refs/heads/" + address.branch() + ":" + COPY_OF_BRANCH))
          .setTimeout(SECONDS)
          .call();
    } catch (GitAPIException e) {
      throw failed(e);
    }
  }

  private Snapshot snapshot(Repository repository) throws IOException {
    ObjectId head = repository.resolve(COPY_OF_BRANCH);
    if (head == null) {
      throw SourceException.operators(
          "%s has no such branch; name another".formatted(name()), null);
    }
    Entries entries = new Entries();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk tree = new TreeWalk(repository)) {
      tree.addTree(commits.parseCommit(head).getTree());
      tree.setRecursive(true);
      while (tree.next()) {
        add(repository, tree, entries);
      }
    }
    return entries.of(head.name(), head.abbreviate(12).name());
  }

  private void add(Repository repository, TreeWalk tree, Entries entries) throws IOException {
    String folder = address.path().isEmpty() ? "" : address.path() + "/";
    if (!tree.getPathString().startsWith(folder)) {
      return;
    }
    String path = tree.getPathString().substring(folder.length());
    FileMode mode = tree.getFileMode(0);
    if (mode.equals(FileMode.GITLINK)) {
      entries.submodule(path);
    } else if (Snapshot.isYaml(path) && mode.equals(FileMode.SYMLINK)) {
      entries.link(path);
    } else if (Snapshot.isYaml(path)) {
      try (InputStream content = repository.open(tree.getObjectId(0)).openStream()) {
        entries.file(path, content);
      }
    }
  }

  private SourceException failed(Exception e) {
    String why = GitAddress.withoutCredentials(String.valueOf(e.getMessage()));
    return SourceException.retry(
        "cannot fetch %s: %s; the checks that are live go on, and we try again"
            .formatted(name(), why),
        e);
  }
}
