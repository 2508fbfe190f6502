// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * From YAML text to checks, with every error of a repository at once, each with its place and mend.
 * The only package that knows the YAML library; it reads text, never files.
 */
@NullMarked
package dev.vedette.checks.model.reader;

import org.jspecify.annotations.NullMarked;
