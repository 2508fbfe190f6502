// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** Child processes and the network between them, so that either can be cut. */
@NullMarked
package dev.vedette.deploy.demo.process;

import org.jspecify.annotations.NullMarked;
