// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Metrics for Prometheus: what the checks measured, under blackbox_exporter's names and meanings,
 * and the controller's own figures under {@code vedette_}. One registry of its own, no global one.
 */
@NullMarked
package dev.vedette.controller.web.metrics;

import org.jspecify.annotations.NullMarked;
