// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import dev.vedette.checks.model.CheckId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --trace} leaves: for each browser check a file of its id.
 *
 * @param folder null when nothing is asked for
 */
public record Traces(@Nullable Path folder) {

  /** Where a check's trace lies and how it is opened; empty when there is none. */
  public Optional<String> told(CheckId check) {
    return Optional.ofNullable(folder)
        .map(in -> in.resolve(check + ".zip"))
        .filter(Files::exists)
        .map(file -> "saved " + file + "; look at it with: npx playwright show-trace " + file);
  }
}
