// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.deploy.cli.record.gesture.Recording.Event;
import java.util.List;

/**
 * What belongs together on one page, and becomes one step.
 *
 * @param name that a reader would choose, unique in the recording
 */
record Scene(String name, List<Event> events) {
  Scene {
    events = List.copyOf(events);
  }
}
