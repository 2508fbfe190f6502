// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What stands in {@code vedette.yaml} beside the checks: locations, receivers, routes, maintenance,
 * secret scopes; and the whole of a read repository.
 */
@NullMarked
package dev.vedette.checks.model.repository;

import org.jspecify.annotations.NullMarked;
