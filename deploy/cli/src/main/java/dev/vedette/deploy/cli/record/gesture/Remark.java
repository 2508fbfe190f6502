// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.gesture;

/**
 * What got lost on the way from a recording into the language.
 *
 * @param what it is, such as {@code a custom step}; on one line
 * @param mend what a person may write in its place
 */
public record Remark(String what, String mend) {
  public Remark {
    what = what.replaceAll("[\\p{Cntrl}\\s]+", " ");
  }
}
