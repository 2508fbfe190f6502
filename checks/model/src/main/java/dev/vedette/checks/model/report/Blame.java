// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import org.jspecify.annotations.Nullable;

/**
 * What something waited for most.
 *
 * @param why for a person, such as {@code 2.9 s waiting for cdn.widgets.example (script, blocking)}
 * @param thirdParty the host, when it is no first party's; else null
 */
public record Blame(String why, @Nullable String thirdParty) {}
