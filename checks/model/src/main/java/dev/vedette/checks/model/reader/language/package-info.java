// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** The check language, key by key, in terms of shapes, bound to the records of the model. */
@NullMarked
package dev.vedette.checks.model.reader.language;

import org.jspecify.annotations.NullMarked;
