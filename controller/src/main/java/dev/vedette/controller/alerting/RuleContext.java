// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.check.CheckDefinition;

/**
 * What a decision rests on beside state and event. Both are recorded with the event: the definition
 * by its hash, the lights as they are.
 */
public record RuleContext(CheckDefinition definition, Lights lights) {}
