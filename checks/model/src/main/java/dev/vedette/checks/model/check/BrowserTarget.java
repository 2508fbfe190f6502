// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import dev.vedette.checks.model.expression.Template;
import org.jspecify.annotations.Nullable;

/**
 * An element of a page.
 *
 * @param by how it is found
 * @param value what is looked for; for {@link By#ROLE} the role
 * @param name accessible name beside a role; null for any
 * @param exact whole text and case, instead of part of it
 * @param within the frame or container to look in; null for the page
 */
public record BrowserTarget(
    By by, Template value, @Nullable Template name, boolean exact, @Nullable BrowserTarget within) {
  /** How an element is found. */
  public enum By {
    ROLE,
    LABEL,
    TEXT,
    PLACEHOLDER,
    ALT,
    TITLE,
    TEST_ID,
    CSS
  }
}
