// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * From a definition and a window of time to the slots that are due in it. Pure: controller, agent
 * and {@code vedette plan} get the same answer from the same class.
 */
@NullMarked
package dev.vedette.checks.model.timetable;

import org.jspecify.annotations.NullMarked;
