// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.deploy.cli.record.gesture.Chance;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.PageUrl;
import dev.vedette.deploy.cli.record.gesture.Percent;
import dev.vedette.deploy.cli.record.gesture.Recording.Event;
import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the secrets of a recording: in what was typed, and in the URLs that were opened. */
final class SecretSearch {
  private static final int SHORTEST_TWICE = 6;
  private static final int FORM = 2;
  private static final Pattern PARAMETER = Pattern.compile("[?&#]([^=&#]+)=([^&#]+)");
  private static final Pattern SEGMENT = Pattern.compile("(?<=/)[^/\n]+");

  private final SecretBook book;
  private final List<Field> fields;

  private SecretSearch(SecretBook book, List<Field> fields) {
    this.book = book;
    this.fields = fields;
  }

  /** The secrets of a recording that begins at {@code host}. */
  static SecretBook of(String host, List<Event> events) {
    List<Gesture> gestures = events.stream().map(Event::gesture).toList();
    SecretBook book = new SecretBook(host);
    SecretSearch search = new SecretSearch(book, fields(gestures));
    IntStream.range(0, search.fields.size()).forEach(search::judge);
    search.judgeUrls(gestures);
    return book;
  }

  private void judgeUrls(List<Gesture> gestures) {
    for (Gesture gesture : gestures) {
      if (gesture instanceof Gesture.Goto opened) {
        judge(opened.url());
      }
    }
    book.goOnTheWay();
    for (Gesture gesture : gestures) {
      if (gesture instanceof Gesture.Arrived reached) {
        judge(reached.url());
      }
    }
  }

  private static List<Field> fields(List<Gesture> gestures) {
    return gestures.stream()
        .filter(Gesture.Fill.class::isInstance)
        .map(it -> new Field((Gesture.Fill) it))
        .toList();
  }

  private void judge(int index) {
    Field field = fields.get(index);
    if (field.text().isBlank()) {
      return;
    }
    if (field.isOneTimeCode()) {
      book.addOneTimeCode(field.text());
    } else if (field.isUser() && isNextToPassword(index)) {
      book.add(field.text(), "USER", "the user's name or e-mail address");
    } else if (isPassword(index)) {
      book.add(field.text(), "PASSWORD", "the password");
    } else if (field.isSecret()) {
      book.add(field.text(), "TOKEN", "the key, token or number that was typed");
    } else if (isTypedTwice(field)) {
      book.add(field.text(), "VALUE", "what was typed twice");
    }
  }

  /** So it says, or it is the nameless field after that of the user. */
  private boolean isPassword(int index) {
    Field field = fields.get(index);
    return field.isPassword()
        || (field.isNameless()
            && !field.isUser()
            && index > 0
            && fields.get(index - 1).isUser()
            && near(index).noneMatch(other -> fields.get(other).isPassword()));
  }

  private boolean isNextToPassword(int index) {
    return near(index).anyMatch(this::isPassword);
  }

  /** The fields that may be of one form with a field. */
  private IntStream near(int index) {
    return IntStream.rangeClosed(
            Math.max(0, index - FORM), Math.min(fields.size() - 1, index + FORM))
        .filter(other -> other != index);
  }

  private boolean isTypedTwice(Field field) {
    return field.text().length() >= SHORTEST_TWICE && fields.stream().anyMatch(field::repeats);
  }

  private void judge(String url) {
    Matcher parameter = PARAMETER.matcher(url);
    while (parameter.find()) {
      String name = Percent.decoded(parameter.group(1));
      if (Wording.isSecretParameter(name, Percent.decoded(parameter.group(2)))) {
        String shown = name.replaceAll("[^\\p{L}\\p{N}_.\\[\\]-]+", " ").strip();
        add(parameter.group(2), "TOKEN", "the value of '" + shown + "' in the URL");
      }
    }
    PageUrl.parse(url).ifPresent(this::judge);
  }

  private void judge(URI url) {
    String user = url.getRawUserInfo();
    if (user != null && user.contains(":")) {
      add(user.substring(user.indexOf(':') + 1), "PASSWORD", "the password in the URL");
    }
    SEGMENT
        .matcher(url.getRawPath() + "\n" + route(url))
        .results()
        .map(MatchResult::group)
        .filter(segment -> Chance.made(Percent.decoded(segment)))
        .forEach(segment -> add(segment, "TOKEN", "the token in the URL's path"));
  }

  /** A fragment that is a path of its own. */
  private static String route(URI url) {
    String fragment = url.getRawFragment();
    return fragment == null ? "" : fragment.replaceFirst("\\?.*", "");
  }

  /** Adds a part of a URL as it was before it was encoded. */
  private void add(String part, String kind, String what) {
    if (!book.isKnown(part)) {
      book.add(Percent.decoded(part), kind, what);
    }
  }
}
