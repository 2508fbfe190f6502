// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.architecture.house.attic;

import dev.vedette.architecture.house.cellar.Boiler;

/** The upper of two, for {@code LayersTest}. */
public record Heating(Boiler boiler) {}
