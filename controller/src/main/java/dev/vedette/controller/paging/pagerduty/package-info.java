// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** Speaks PagerDuty's Events API, version 2. Knows the outbox only by the messages it is handed. */
@NullMarked
package dev.vedette.controller.paging.pagerduty;

import org.jspecify.annotations.NullMarked;
