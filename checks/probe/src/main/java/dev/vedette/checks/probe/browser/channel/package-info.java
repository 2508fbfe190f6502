// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Messages over a pair of streams: a length of four bytes, big-endian, then that many bytes of
 * UTF-8 JSON. Knows the records of the protocol, not who says them.
 */
@NullMarked
package dev.vedette.checks.probe.browser.channel;

import org.jspecify.annotations.NullMarked;
