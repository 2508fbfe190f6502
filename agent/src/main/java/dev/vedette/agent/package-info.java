// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The agent: leases slots, starts runs at their due instants, spools and uploads reports. Knows the
 * controller only through the wire, never its classes, and judges nothing.
 */
@NullMarked
package dev.vedette.agent;

import org.jspecify.annotations.NullMarked;
