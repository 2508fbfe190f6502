// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The API for people's programs, version 1, under {@code /api/v1}: read-only but for manual runs,
 * silences and holds. Its field names are a promise; docs/api.md lists them.
 */
@NullMarked
package dev.vedette.controller.web.api;

import org.jspecify.annotations.NullMarked;
