// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

/** Numbers that stand for a definition and a commit, so that slots stay small. */
final class Versions {
  private Versions() {}

  static long number(Sql sql, String hash, String commit) {
    String find = "select number from versions where hash = ? and commit_id = ?";
    long known = sql.number(find, hash, commit);
    if (known != 0) {
      return known;
    }
    sql.run("insert into versions (hash, commit_id) values (?, ?)", hash, commit);
    return sql.number(find, hash, commit);
  }
}
