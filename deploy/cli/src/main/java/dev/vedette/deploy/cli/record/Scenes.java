// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.Recording.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a recording into scenes: one begins where a URL is opened, where a link leads on, where a
 * form begins on a page that was opened, and after a form was sent.
 */
final class Scenes {
  private final SceneNames names;
  private final List<Scene> scenes = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private List<Event> current = new ArrayList<>();

  /** Whether something was typed or chosen on this page. */
  private boolean typed;

  /** Whether the next thing that is done begins a scene. */
  private boolean over;

  private Scenes(SceneNames names) {
    this.names = names;
  }

  static List<Scene> of(List<Event> events, SecretBook secrets) {
    Scenes cut = new Scenes(new SceneNames(secrets));
    for (int i = 0; i < events.size(); i++) {
      cut.add(events.get(i), i + 1 < events.size() ? events.get(i + 1).gesture() : null);
    }
    cut.end();
    return List.copyOf(cut.scenes);
  }

  private void add(Event event, @Nullable Gesture next) {
    Gesture gesture = event.gesture();
    if (isDone(gesture) && begins(gesture, next)) {
      end();
    }
    current.add(event);
    if (gesture instanceof Gesture.Arrived || gesture instanceof Gesture.Goto) {
      over = typed;
      typed = false;
    } else if (isInput(gesture)) {
      typed = true;
    } else if (isSent(gesture) && typed && !isInput(next)) {
      over |= !(next instanceof Gesture.Arrived);
    }
  }

  private boolean begins(Gesture gesture, @Nullable Gesture next) {
    boolean leads = next instanceof Gesture.Arrived || gesture instanceof Gesture.Opening;
    boolean link = gesture instanceof Gesture.Opening it && !isSent(it.opener());
    boolean onOpened = current.stream().anyMatch(event -> event.gesture() instanceof Gesture.Goto);
    return over
        || gesture instanceof Gesture.Goto
        || link
        || (leads && !typed && !(gesture instanceof Gesture.Press))
        || (isInput(gesture) && onOpened && !typed);
  }

  private static boolean isDone(Gesture gesture) {
    return !(gesture instanceof Gesture.Look
        || gesture instanceof Gesture.Arrived
        || gesture instanceof Gesture.Pause
        || gesture instanceof Gesture.Untold);
  }

  private static boolean isInput(@Nullable Gesture gesture) {
    return gesture instanceof Gesture.Fill
        || gesture instanceof Gesture.Select
        || gesture instanceof Gesture.Tick
        || gesture instanceof Gesture.Upload;
  }

  private static boolean isSent(Gesture gesture) {
    return switch (gesture) {
      case Gesture.Press press -> press.key().equals("Enter");
      case Gesture.Click click -> click.aim().target().isRole("button");
      default -> false;
    };
  }

  private void end() {
    over = false;
    if (current.stream().allMatch(event -> event.gesture() instanceof Gesture.Untold)) {
      return;
    }
    String name = names.of(current);
    String unique = name;
    for (int n = 2; !taken.add(unique); n++) {
      unique = name + " (" + n + ")";
    }
    scenes.add(new Scene(unique, current));
    current = new ArrayList<>();
    typed = false;
  }
}
