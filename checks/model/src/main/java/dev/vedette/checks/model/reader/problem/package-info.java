// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** What is wrong with a file, and where. It knows neither YAML nor checks. */
@NullMarked
package dev.vedette.checks.model.reader.problem;

import org.jspecify.annotations.NullMarked;
