// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that has some, as far as they are given. */
final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Adds a condition on one value; a null value is no condition. */
  Where and(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.add(value);
    }
    return this;
  }

  String text() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  Object[] valuesAnd(Object last) {
    List<Object> all = new ArrayList<>(values);
    all.add(last);
    return all.toArray();
  }
}
