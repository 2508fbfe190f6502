// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import dev.vedette.deploy.demo.site.Region;
import dev.vedette.deploy.demo.site.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** The demo's checks: a real git repository, made for the addresses of this demo's sites. */
final class DemoRepository {
  private DemoRepository() {}

  /** Writes and commits it. */
  static void create(Path folder, Town town, URI inbox) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("vedette.yaml"), settings(town, inbox));
      Files.writeString(folder.resolve("shop.yaml"), fill(Resources.text("shop.yaml"), town));
      commit(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the demo's checks to " + folder, e);
    }
  }

  private static void commit(Path folder) {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("The shop's checks")
          .setAuthor("Vedette demo", "demo@localhost")
          .setCommitter("Vedette demo", "demo@localhost")
          .setSign(false)
          .call();
    } catch (GitAPIException e) {
      throw new IllegalStateException("cannot commit the demo's checks in " + folder, e);
    }
  }

  private static String settings(Town town, URI inbox) {
    String locations =
        Region.ALL.stream()
            .map(region -> location(region, town.edge(region)))
            .collect(Collectors.joining());
    return Resources.text("vedette.yaml")
        .replace("@locations@", locations)
        .replace("@inbox@", inbox + "/v2/enqueue")
        .replace("@control-one@", town.control().getFirst() + "/ping")
        .replace("@control-two@", town.control().getLast() + "/ping");
  }

  private static String location(Region region, URI edge) {
    return """
          %s:
            name: %s
            labels: {continent: %s}
            variables: {edge: "%s"}
        """
        .formatted(region.id(), region.city(), region.continent(), edge);
  }

  private static String fill(String text, Town town) {
    return text.replace("@shop@", town.shop().toString())
        .replace("@identity@", town.identity().toString())
        .replace("@scripts@", town.scripts().toString())
        .replace("@user@", town.user());
  }
}
