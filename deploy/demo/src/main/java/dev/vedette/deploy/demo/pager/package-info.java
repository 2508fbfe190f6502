// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** A pager's inbox that speaks PagerDuty Events v2. It knows nothing of who sends. */
@NullMarked
package dev.vedette.deploy.demo.pager;

import org.jspecify.annotations.NullMarked;
