// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * How fast the rules judge, and what a backtest of a month takes. The history is made by the engine
 * itself, so that its extra runs are those that were asked for.
 */
@NullMarked
package dev.vedette.deploy.bench.alerting;

import org.jspecify.annotations.NullMarked;
