// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

/** The parts of an OAuth step, in the order in which they may come. */
enum SubStepName {
  DISCOVERY,
  AUTHORIZE,
  LOGIN,
  CALLBACK,
  TOKEN,
  JWKS,
  USERINFO,
  REFRESH,
  LOGOUT
}
