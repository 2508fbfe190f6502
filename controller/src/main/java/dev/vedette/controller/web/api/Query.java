// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.web.Json;
import dev.vedette.controller.web.Problem;
import dev.vedette.controller.web.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks for; throws {@link ProblemException} naming what it cannot read. */
final class Query {
  private static final int MOST = 1_000;
  private static final int USUAL = 100;

  private Query() {}

  /** A handler that refuses parameters which it would not look at, and any given twice. */
  static Handler taking(Handler handler, String... names) {
    return ctx -> {
      for (Map.Entry<String, List<String>> given : ctx.queryParamMap().entrySet()) {
        if (!List.of(names).contains(given.getKey())) {
          throw unknown(given.getKey(), names);
        }
        if (given.getValue().size() > 1) {
          throw wrong(given.getKey(), "it once");
        }
      }
      handler.handle(ctx);
    };
  }

  static int limit(Context ctx) {
    String text = ctx.queryParam("limit");
    if (text == null) {
      return USUAL;
    }
    if (!text.matches("[0-9]{1,4}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST) {
      throw wrong("limit", "a number from 1 to " + MOST);
    }
    return Integer.parseInt(text);
  }

  static @Nullable CheckId check(Context ctx) {
    return id(ctx, "check", CheckId::isValid, CheckId::new);
  }

  static @Nullable LocationId location(Context ctx) {
    return id(ctx, "location", LocationId::isValid, LocationId::new);
  }

  static @Nullable Instant instant(Context ctx, String name) {
    String text = ctx.queryParam(name);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(name, "an instant such as 2026-01-31T12:00:00Z");
    }
  }

  static long number(Context ctx, String name) {
    try {
      return Long.parseLong(ctx.pathParam(name));
    } catch (NumberFormatException e) {
      throw wrong(name, "a number");
    }
  }

  static RunId run(String id) {
    return run("run", id);
  }

  static RunId run(String name, String id) {
    try {
      return RunId.parse(id);
    } catch (IllegalArgumentException e) {
      throw wrong(name, "a run's id");
    }
  }

  static CheckId checkInPath(Context ctx) {
    String id = ctx.pathParam("check");
    if (!CheckId.isValid(id)) {
      throw absentCheck(id);
    }
    return new CheckId(id);
  }

  private static ProblemException unknown(String name, String... known) {
    return new ProblemException(
        Problem.yours(
            400,
            "There is no parameter '" + name + "' here.",
            known.length == 0
                ? "Leave it out: this takes none."
                : "Those there are: " + String.join(", ", known) + "."));
  }

  static ProblemException absentCheck(Object id) {
    return absent("check", id, "/api/v1/checks");
  }

  static ProblemException wrong(String name, String wanted) {
    return new ProblemException(
        Problem.yours(400, "'" + name + "' cannot be read.", "Give " + wanted + "."));
  }

  /** {@code list} is where those that there are can be asked for. */
  static ProblemException absent(String what, Object id, String list) {
    return new ProblemException(
        Problem.yours(
            404, "There is no " + what + " " + id + ".", list + " lists those that there are."));
  }

  static void answer(Context ctx, Object body) {
    ctx.contentType("application/json").result(Json.of(body));
  }

  private static <T> @Nullable T id(
      Context ctx, String name, Predicate<String> valid, Function<String, T> of) {
    String text = ctx.queryParam(name);
    if (text == null) {
      return null;
    }
    if (!valid.test(text)) {
      throw wrong(name, "an id: a-z 0-9 - _ .");
    }
    return of.apply(text);
  }
}
