// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitSourceTest {
  @TempDir Path temp;

  @Test
  void readsTheFolderOfABranchAndNothingElse() {
    Path origin = temp.resolve("origin");
    CheckFiles.write(origin, "monitoring/a.yaml", "a");
    CheckFiles.write(origin, "monitoring/readme.md", "text");
    CheckFiles.write(origin, "other/b.yaml", "b");
    String commit = CheckFiles.commit(origin);
    Snapshot snapshot = source(origin, "monitoring").read();
    assertThat(snapshot.files()).containsOnlyKeys("a.yaml");
    assertThat(snapshot.files().get("a.yaml")).isEqualTo("a".getBytes(StandardCharsets.UTF_8));
    assertThat(snapshot.commit()).isEqualTo(commit);
  }

  @Test
  void seesANewCommit() {
    Path origin = temp.resolve("origin");
    CheckFiles.write(origin, "a.yaml", "a");
    CheckFiles.commit(origin);
    GitSource source = source(origin, "");
    String before = source.read().revision();
    CheckFiles.write(origin, "a.yaml", "b");
    CheckFiles.commit(origin);
    assertThat(source.read().revision()).isNotEqualTo(before);
  }

  @Test
  void neitherLinksNorSubmodulesAreFollowed() throws Exception {
    Path origin = temp.resolve("origin");
    CheckFiles.write(origin, "a.yaml", "a");
    Files.createSymbolicLink(origin.resolve("passwd.yaml"), Path.of("/etc/passwd"));
    CheckFiles.commit(origin);
    addSubmodule(origin);
    Snapshot snapshot = source(origin, "").read();
    assertThat(snapshot.files()).containsOnlyKeys("a.yaml");
    assertThat(snapshot.problems())
        .extracting(problem -> problem.path() + " " + problem.isError())
        .containsExactlyInAnyOrder("passwd.yaml true", "module false");
  }

  @Test
  void aHugeFileIsCut() {
    Path origin = temp.resolve("origin");
    CheckFiles.write(origin, "a.yaml", "x".repeat(3_000_000));
    CheckFiles.commit(origin);
    assertThat(source(origin, "").read().files().get("a.yaml")).hasSize(Snapshot.MOST_BYTES);
  }

  @Test
  void aBranchThatDoesNotExistIsSaid() {
    Path origin = temp.resolve("origin");
    CheckFiles.write(origin, "a.yaml", "a");
    CheckFiles.commit(origin);
    GitSource source =
        new GitSource(new GitAddress(origin.toString(), "nope", ""), temp.resolve("copy.git"));
    assertThatThrownBy(source::read)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("nope");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ext::sh -c touch% /tmp/x",
        "ssh://git@example.com/checks",
        "git@example.com:checks.git",
        "fd::17",
        "--upload-pack=touch"
      })
  void refusesWhatCouldRunAProgramOrNeedsKeys(String url) {
    assertThatThrownBy(() -> new GitAddress(url, "main", "")).isInstanceOf(SourceException.class);
  }

  @Test
  void credentialsOfAnAddressAreNeverShown() {
    GitAddress address = new GitAddress("https://me:s3cret@example.com/checks.git", "main", "a/");
    assertThat(address.toString())
        .isEqualTo("https://example.com/checks.git (branch main, folder a)");
  }

  private GitSource source(Path origin, String folder) {
    return new GitSource(
        new GitAddress(origin.toString(), "main", folder), temp.resolve("copy.git"));
  }

  private static void addSubmodule(Path origin) throws Exception {
    try (Git git = Git.open(origin.toFile())) {
      DirCacheEditor editor = git.getRepository().lockDirCache().editor();
      editor.add(
          new DirCacheEditor.PathEdit("module") {
            @Override
            public void apply(DirCacheEntry entry) {
              entry.setFileMode(FileMode.GITLINK);
              entry.setObjectId(ObjectId.fromString("0123456789012345678901234567890123456789"));
            }
          });
      editor.commit();
      git.commit()
          .setMessage("submodule")
          .setSign(false)
          .setAuthor("t", "t@e")
          .setCommitter("t", "t@e")
          .call();
    }
  }
}
