// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * OAuth 2.0 and OpenID Connect as a step that HTTP and browser checks may both use: grants, tokens,
 * keys, and the provider's own pages walked without a browser. Reaches the network only through
 * {@link dev.vedette.checks.probe.oauth.web.Web}, and knows nothing of how a request travels.
 */
@NullMarked
package dev.vedette.checks.probe.oauth;

import org.jspecify.annotations.NullMarked;
