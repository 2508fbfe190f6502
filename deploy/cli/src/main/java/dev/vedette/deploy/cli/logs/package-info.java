// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * How log lines look: for a person on a terminal, JSON otherwise. Owns logback; every other package
 * logs through slf4j alone.
 */
@NullMarked
package dev.vedette.deploy.cli.logs;

import org.jspecify.annotations.NullMarked;
