// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The shop that the demo watches, with its identity provider, script host, edges and control
 * targets, and what can be broken in it. It knows nothing of Vedette.
 */
@NullMarked
package dev.vedette.deploy.demo.site;

import org.jspecify.annotations.NullMarked;
