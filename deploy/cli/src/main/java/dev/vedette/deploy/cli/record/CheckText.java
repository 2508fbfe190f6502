// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.Recording.Event;
import dev.vedette.deploy.cli.record.gesture.Recording.Looks;
import dev.vedette.deploy.cli.record.gesture.Remark;
import dev.vedette.deploy.cli.record.yaml.Yaml;
import dev.vedette.deploy.cli.record.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole check as a file of the check language. */
final class CheckText {
  private final SecretBook secrets;
  private final ActionText actions;

  CheckText(SecretBook secrets) {
    this.secrets = secrets;
    this.actions = new ActionText(secrets);
  }

  String of(Labels.Complete labels, Looks looks, List<Scene> scenes) {
    Yaml.Builder check =
        Yaml.entries()
            .with("id", Yaml.text(labels.id()))
            .with("name", Yaml.text(labels.name()))
            .with("type", Yaml.word("browser"))
            .with("every", Yaml.word("5m"))
            .with("locations", Yaml.word("all"))
            .with("timeout", Yaml.word("60s"));
    String owner = labels.owner();
    if (owner != null) {
      check.with("owner", Yaml.text(owner));
    }
    check.with("steps", Yaml.rows(scenes.stream().map(this::step).toList()));
    Yaml.Entries browser = browser(looks);
    if (!browser.entries().isEmpty()) {
      check.with("browser", browser);
    }
    return YamlWriter.write(
        head(),
        Yaml.entries()
            .with("version", Yaml.word("1"))
            .with("checks", Yaml.rows(List.of(check.build())))
            .build());
  }

  private List<Yaml.Note> head() {
    return secrets.needed().entrySet().stream()
        .map(
            secret ->
                new Yaml.Note("Needs the secret " + secret.getKey() + ": " + secret.getValue()))
        .toList();
  }

  private Yaml step(Scene scene) {
    List<Yaml> rows = new ArrayList<>();
    for (Event event : scene.events()) {
      Remark remark = event.gesture().remark();
      if (remark != null) {
        rows.add(new Yaml.Note("Recorded here: " + remark.what() + "; " + remark.mend() + "."));
      }
      if (!(event.gesture() instanceof Gesture.Untold)) {
        rows.add(actions.of(event.gesture()));
      }
    }
    return Yaml.entries().with("name", Yaml.text(scene.name())).with("do", Yaml.rows(rows)).build();
  }

  private static Yaml.Entries browser(Looks looks) {
    Yaml.Builder browser = Yaml.entries();
    String viewport = looks.viewport();
    if (viewport != null) {
      browser.with("viewport", Yaml.word(viewport));
    }
    put("locale", looks.locale(), browser);
    put("time_zone", looks.timeZone(), browser);
    return browser.build();
  }

  private static void put(String key, @Nullable String value, Yaml.Builder into) {
    if (value != null) {
      into.with(key, Yaml.text(value));
    }
  }
}
