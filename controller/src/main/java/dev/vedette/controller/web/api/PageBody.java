// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.Words;
import dev.vedette.controller.paging.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page of the outbox. */
record PageBody(
    long number,
    long incident,
    String receiver,
    String key,
    String action,
    String severity,
    String headline,
    String state,
    int attempts,
    Instant written,
    Instant due,
    @Nullable String error) {
  static PageBody of(Page page) {
    return new PageBody(
        page.number(),
        page.incident(),
        page.to().receiver(),
        page.key(),
        Words.of(page.message().action()),
        Words.of(page.message().severity()),
        page.message().text().headline(),
        Words.of(page.progress().state()),
        page.progress().attempts(),
        page.progress().written(),
        page.progress().due(),
        page.progress().error());
  }
}
