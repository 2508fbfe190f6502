// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import dev.vedette.checks.model.report.PageLoad;
import dev.vedette.checks.model.wire.BrowserMessage.AnsweredMessage;
import dev.vedette.checks.model.wire.BrowserMessage.AskedMessage;
import dev.vedette.checks.model.wire.BrowserMessage.LoadMessage;
import dev.vedette.checks.model.wire.BrowserMessage.LoadTimingMessage;
import org.jspecify.annotations.Nullable;

/** Rows of the waterfall from and to messages. */
final class LoadMapping {
  private LoadMapping() {}

  static LoadMessage toMessage(PageLoad load) {
    return new LoadMessage(
        load.step(),
        load.visit(),
        toMessage(load.asked()),
        toMessage(load.answer()),
        new LoadTimingMessage(
            Micros.of(load.timing().begin()),
            Micros.of(load.timing().duration()),
            HopMapping.toMessage(load.timing().phases()),
            load.timing().failure()));
  }

  static PageLoad toLoad(LoadMessage message) {
    LoadTimingMessage timing = message.timing();
    return new PageLoad(
        message.step(),
        message.visit(),
        toAsked(message.asked()),
        toAnswered(message.answer()),
        new PageLoad.LoadTiming(
            Micros.duration(timing.beginMicros()),
            Micros.duration(timing.durationMicros()),
            HopMapping.toPhases(timing.phasesMicros()),
            timing.failure()));
  }

  private static AskedMessage toMessage(PageLoad.Asked asked) {
    return new AskedMessage(
        asked.method(),
        asked.url(),
        asked.type(),
        asked.owner(),
        asked.initiator(),
        asked.blocking());
  }

  private static PageLoad.Asked toAsked(AskedMessage message) {
    return new PageLoad.Asked(
        message.method(),
        message.url(),
        message.type(),
        message.owner(),
        message.initiator(),
        message.blocking());
  }

  private static @Nullable AnsweredMessage toMessage(PageLoad.@Nullable Answered answer) {
    return answer == null
        ? null
        : new AnsweredMessage(
            answer.status(),
            answer.protocol(),
            answer.bytes(),
            answer.cached(),
            answer.address(),
            answer.edge());
  }

  private static PageLoad.@Nullable Answered toAnswered(@Nullable AnsweredMessage message) {
    return message == null
        ? null
        : new PageLoad.Answered(
            message.status(),
            message.protocol(),
            message.bytes(),
            message.cached(),
            message.address(),
            message.edge());
  }
}
