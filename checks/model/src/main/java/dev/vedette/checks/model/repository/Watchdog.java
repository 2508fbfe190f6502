// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.repository;

import dev.vedette.checks.model.expression.Template;
import java.time.Duration;

/**
 * The dead-man's switch: this URL is asked for as long as all is well; somebody outside notices our
 * silence.
 */
public record Watchdog(Template url, Duration every) {}
