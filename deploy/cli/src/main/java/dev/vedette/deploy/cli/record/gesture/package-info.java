// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/** What a person did while recording, whatever recorder wrote it down: values only. */
@NullMarked
package dev.vedette.deploy.cli.record.gesture;

import org.jspecify.annotations.NullMarked;
