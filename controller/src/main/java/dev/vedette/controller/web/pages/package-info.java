// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The pages of one check, one run and one incident: what was seen, where the time went, what there
 * is to look at. Made whole on the server, once per request; nothing in them is live.
 */
@NullMarked
package dev.vedette.controller.web.pages;

import org.jspecify.annotations.NullMarked;
