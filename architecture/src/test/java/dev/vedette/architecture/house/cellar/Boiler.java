// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.architecture.house.cellar;

/** The lower of two, for {@code LayersTest}. */
public final class Boiler {}
