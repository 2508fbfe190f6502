// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the controller noted of its incidents: why one paged, or did not. */
final class IncidentNotes {
  private IncidentNotes() {}

  /** By number and subject, such as {@code 2 shop-sign-in failing}; the notes oldest first. */
  static SortedMap<String, List<String>> of(ControllerClient controller) {
    SortedMap<String, List<String>> incidents = new TreeMap<>();
    controller
        .get("/api/v1/incidents?state=all")
        .ifPresent(
            answer ->
                answer
                    .path("incidents")
                    .forEach(one -> incidents.put(name(one), notes(controller, one))));
    return incidents;
  }

  private static String name(JsonNode incident) {
    List<String> words = new ArrayList<>(List.of(incident.path("number").asText()));
    incident.path("subject").forEach(word -> words.add(word.asText()));
    return String.join(" ", words);
  }

  private static List<String> notes(ControllerClient controller, JsonNode incident) {
    List<String> notes = new ArrayList<>();
    controller
        .get("/api/v1/incidents/" + incident.path("number").asLong())
        .ifPresent(
            story ->
                story
                    .path("notes")
                    .forEach(
                        note ->
                            notes.add(
                                note.path("at").asText() + " " + note.path("text").asText())));
    return notes;
  }
}
