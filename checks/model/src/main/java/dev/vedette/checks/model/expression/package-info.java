// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The {@code $(…)} expressions of the check language: parsed once, checked for names at validation,
 * evaluated at run time against a {@link dev.vedette.checks.model.expression.Scope}.
 */
@NullMarked
package dev.vedette.checks.model.expression;

import org.jspecify.annotations.NullMarked;
