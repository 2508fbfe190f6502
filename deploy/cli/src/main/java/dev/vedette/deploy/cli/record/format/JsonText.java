// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.vedette.checks.model.reader.problem.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON values, one after another, each with its place. */
final class JsonText {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int DEEPEST = 100;
  private static final String EXPORT_ANEW =
      "export it as JSON from the Recorder, or record with playwright codegen --target=jsonl";

  private final String path;
  private final JsonParser parser;

  private JsonText(String path, JsonParser parser) {
    this.path = path;
    this.parser = parser;
  }

  /**
   * All values of a file.
   *
   * @throws UnreadableRecordingException for what is no UTF-8 or no JSON
   */
  static List<Found> read(String path, byte[] bytes) {
    try (JsonParser parser = JSON.createParser(decoded(path, bytes))) {
      JsonText text = new JsonText(path, parser);
      List<Found> values = new ArrayList<>();
      while (parser.nextToken() != null) {
        values.add(text.value(0));
      }
      return values;
    } catch (JsonProcessingException bad) {
      throw notJson(path, bad);
    } catch (IOException impossible) {
      throw new UncheckedIOException("cannot read text from memory", impossible);
    }
  }

  private static String decoded(String path, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException bad) {
      throw new UnreadableRecordingException(Place.startOf(path), "this is not UTF-8", EXPORT_ANEW);
    }
  }

  private static UnreadableRecordingException notJson(String path, JsonProcessingException bad) {
    JsonLocation at = bad.getLocation();
    Place place =
        at == null
            ? Place.startOf(path)
            : new Place(path, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    boolean twice = String.valueOf(bad.getOriginalMessage()).startsWith("Duplicate");
    return new UnreadableRecordingException(
        place,
        twice ? "a key stands here twice" : "this is not JSON, or not all of it",
        EXPORT_ANEW);
  }

  private Found value(int depth) throws IOException {
    Place place = place();
    if (depth > DEEPEST) {
      throw new UnreadableRecordingException(
          place, "this is nested more than " + DEEPEST + " deep", EXPORT_ANEW);
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Found.Members(place, members(depth));
      case START_ARRAY -> new Found.Items(place, items(depth));
      case VALUE_STRING -> new Found.Text(place, parser.getText());
      default -> new Found.Bare(place, parser.getText());
    };
  }

  private Map<String, Found> members(int depth) throws IOException {
    Map<String, Found> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      members.put(key, value(depth + 1));
    }
    return members;
  }

  private List<Found> items(int depth) throws IOException {
    List<Found> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth + 1));
    }
    return items;
  }

  private Place place() {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(path, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }
}
