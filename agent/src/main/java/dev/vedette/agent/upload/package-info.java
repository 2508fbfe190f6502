// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** From the spool to the controller, in batches, until each report is acknowledged. */
@NullMarked
package dev.vedette.agent.upload;

import org.jspecify.annotations.NullMarked;
