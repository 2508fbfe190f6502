// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets logback up when the first logger is asked for: standard error, INFO for Vedette, WARN for
 * the libraries. {@code -Dvedette.logs=text} (set by the launcher on a terminal) gives lines for a
 * person; {@code VEDETTE_LOG_LEVEL} changes Vedette's own level. A command whose output is for a
 * person says {@link #onlyTroubles()} first.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    context.getLogger("dev.vedette").setLevel(level(Level.INFO));
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(standardError(context));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** From now on only WARN and worse, unless {@code VEDETTE_LOG_LEVEL} says otherwise. */
  public static void onlyTroubles() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger("dev.vedette").setLevel(level(Level.WARN));
    }
  }

  private static Level level(Level otherwise) {
    return Level.toLevel(System.getenv("VEDETTE_LOG_LEVEL"), otherwise);
  }

  private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
    Encoder<ILoggingEvent> encoder = encoder();
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName("stderr");
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }

  private static Encoder<ILoggingEvent> encoder() {
    boolean person = Objects.equals(System.getProperty("vedette.logs"), "text");
    return person ? new TextLines() : new JsonLines();
  }
}
