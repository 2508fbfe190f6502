// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import java.math.BigDecimal;

/** A scalar that is no text. */
public sealed interface Literal {
  Literal NULL = new Null();

  record Null() implements Literal {}

  record Bool(boolean value) implements Literal {}

  record Number(BigDecimal value) implements Literal {}
}
