// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import java.util.function.Function;

/**
 * One kind of browser action.
 *
 * @param keys its own key and those that stand beside it
 */
record DeedKind(String key, Keys keys, Function<Fields, Deed> maker) {}
