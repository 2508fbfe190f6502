// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.yaml;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.checks.model.reader.problem.Problems;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** From the library's events to a tree, as deep and as wide as the language allows. */
final class TreeBuilder {
  private static final int DEEPEST = 20;

  private final String path;
  private final Problems problems;
  private final Scalars scalars;
  private final Aliases aliases = new Aliases();

  TreeBuilder(String path, SourceLines lines, Problems problems) {
    this.path = path;
    this.problems = problems;
    this.scalars = new Scalars(lines, problems);
  }

  Node build(Iterator<Event> events) {
    Node root = null;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent node) {
        if (root != null) {
          throw bad(place(event), "a second document in one file", "put it into a file of its own");
        }
        root = build(node, events, 1).node();
      }
    }
    if (root == null) {
      throw bad(Place.startOf(path), "the file is empty", "begin it with version: 1");
    }
    return root;
  }

  private Sized build(NodeEvent event, Iterator<Event> events, int depth) {
    if (depth > DEEPEST) {
      throw bad(place(event), "more than " + DEEPEST + " levels deep", "nest less");
    }
    return switch (event) {
      case AliasEvent alias -> aliases.expand(alias.getAlias().getValue(), place(event), depth);
      case ScalarEvent scalar -> anchored(event, new Sized(scalar(scalar), 1, 1));
      case MappingStartEvent mapping -> anchored(event, mapping(mapping, events, depth));
      case CollectionStartEvent list -> anchored(event, sequence(list, events, depth));
      default -> throw new IllegalStateException("not a node: " + event);
    };
  }

  private Sized anchored(NodeEvent event, Sized sized) {
    event.getAnchor().map(Anchor::getValue).ifPresent(name -> aliases.define(name, sized));
    return sized;
  }

  private Node.Scalar scalar(ScalarEvent event) {
    refuseTag(event, event.getTag());
    return scalars.node(event, place(event));
  }

  private Sized sequence(CollectionStartEvent start, Iterator<Event> events, int depth) {
    open(start);
    List<Sized> items = new ArrayList<>();
    while (events.next() instanceof NodeEvent item) {
      items.add(build(item, events, depth + 1));
    }
    List<Node> nodes = items.stream().map(Sized::node).toList();
    return Sized.around(new Node.Sequence(place(start), nodes), items);
  }

  private Sized mapping(MappingStartEvent start, Iterator<Event> events, int depth) {
    open(start);
    List<Sized> values = new ArrayList<>();
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (events.next() instanceof NodeEvent keyEvent) {
      Node.Scalar key = key(keyEvent);
      Sized value = build((NodeEvent) events.next(), events, depth + 1);
      values.add(value);
      if (entries.putIfAbsent(key.text(), new Node.Entry(key, value.node())) != null) {
        duplicate(key, entries.get(key.text()).key());
      }
    }
    List<Node.Entry> list = List.copyOf(entries.values());
    return Sized.around(new Node.Mapping(place(start), list, start.isFlow()), values);
  }

  private void duplicate(Node.Scalar key, Node.Scalar first) {
    problems.error(
        key.place(),
        "the key '" + key.text() + "' stands here twice, first in line " + first.place().line(),
        "remove one, or merge the two");
  }

  private Node.Scalar key(NodeEvent event) {
    if (!(event instanceof ScalarEvent scalar)) {
      throw bad(place(event), "a key must be plain text", "quote it if it holds [, { or *");
    }
    return scalar(scalar);
  }

  private void open(CollectionStartEvent start) {
    refuseTag(start, start.getTag());
    start.getAnchor().map(Anchor::getValue).ifPresent(aliases::open);
  }

  private void refuseTag(Event event, Optional<String> tag) {
    tag.ifPresent(
        name ->
            problems.error(
                place(event),
                "the tag " + name.replace("tag:yaml.org,2002:", "!!") + " is not allowed",
                "remove it; quote the value if it begins with !"));
  }

  private Place place(Event event) {
    Mark mark = event.getStartMark().orElseThrow();
    return new Place(path, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static UnreadableException bad(Place place, String what, String mend) {
    return new UnreadableException(Problem.error(place, what, mend));
  }
}
