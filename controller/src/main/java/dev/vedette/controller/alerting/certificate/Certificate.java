// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import java.time.Instant;

/**
 * A certificate as a server sent it.
 *
 * @param sha256 fingerprint, lower-case hex
 * @param name what people call it: its first name, for an issuer's own its common name
 * @param issuer who issued it, by common name
 * @param until when it expires
 */
public record Certificate(String sha256, String name, String issuer, Instant until) {}
