// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

/**
 * What a link leads to that there is no more, or never was.
 *
 * @param why it may be gone, and what to do
 */
public record Absent(String what, String why) {
  static Absent run(String id) {
    return new Absent(
        "There is no run " + id,
        "It is not kept any more, or its report has not come yet. Incidents keep what they rest on.");
  }

  static Absent incident(String number) {
    return new Absent(
        "There is no incident " + number,
        "The console shows those that are open, /api/v1/incidents?state=all the resolved ones, too.");
  }

  static Absent check(String id) {
    return new Absent(
        "There is no check " + id,
        "It was removed, or its file has errors. The console shows those there are.");
  }
}
