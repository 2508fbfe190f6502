// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.BrowserAction.Condition;
import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.model.check.BrowserTarget;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The browser actions, each with its key, the keys beside it, and what it becomes. */
final class Deeds {
  private static final Field<Template> WITH =
      Field.required("with", Shapes.TEMPLATE, "What is typed.");
  private static final Field<Template> OPTION =
      Field.required("option", Shapes.TEMPLATE, "The option's text or value.");
  private static final Field<BrowserTarget> ON =
      Field.optional("on", Targets.SHAPE, "The element that has the focus.");
  private static final Field<BrowserTarget> TO =
      Field.required("to", Targets.SHAPE, "Where it is dropped.");
  private static final Field<List<String>> FILES =
      Field.required(
          "files", Shapes.oneOrMore(Texts.TEXT), "The files, by path in the repository.");
  private static final Field<String> AS =
      Field.required("as", Texts.NAME, "The name of the saved value.");
  private static final Field<String> ATTRIBUTE =
      Field.optional("attribute", Texts.TEXT, "This attribute in place of the text.");
  private static final Field<Template> ANSWER =
      Field.optional("text", Shapes.TEMPLATE, "What is typed into the dialog.");

  /** All, in the order of the documentation. */
  static final List<DeedKind> ALL = all();

  private Deeds() {}

  private static List<DeedKind> all() {
    List<DeedKind> all = new ArrayList<>();
    all.add(plain("goto", Urls.URL, "Opens a URL.", Deed.Goto::new));
    all.add(plain("click", Targets.SHAPE, "Clicks.", it -> new Deed.Click(it, 1)));
    all.add(plain("double_click", Targets.SHAPE, "Clicks twice.", it -> new Deed.Click(it, 2)));
    all.add(beside("fill", Targets.SHAPE, "Replaces what a field holds.", WITH, Deed.Fill::new));
    all.add(beside("type", Targets.SHAPE, "Types key by key.", WITH, Deed.Type::new));
    all.add(
        kind(
            "press",
            Texts.TEXT,
            "Presses a key such as Enter or Control+A.",
            Keys.of(ON),
            (key, fields) -> new Deed.Press(key, fields.find(ON).orElse(null))));
    all.add(
        beside("select", Targets.SHAPE, "Picks an option of a list.", OPTION, Deed.Select::new));
    all.add(plain("check", Targets.SHAPE, "Ticks a box.", it -> new Deed.Check(it, true)));
    all.add(plain("uncheck", Targets.SHAPE, "Unticks a box.", it -> new Deed.Check(it, false)));
    all.add(plain("hover", Targets.SHAPE, "Moves the pointer there.", Deed.Hover::new));
    all.add(
        beside("upload", Targets.SHAPE, "Gives files to a file field.", FILES, Deed.Upload::new));
    all.add(beside("drag", Targets.SHAPE, "Drags an element to another.", TO, Deed.Drag::new));
    all.add(scroll());
    all.add(plain("wait", Waits.SHAPE, "Waits for a condition.", Deed.Wait::new));
    all.add(expect());
    all.add(
        kind(
            "save",
            Targets.SHAPE,
            "Saves the element's text.",
            Keys.of(AS, ATTRIBUTE),
            (it, fields) ->
                new Deed.Save(fields.get(AS), it, fields.find(ATTRIBUTE).orElse(null))));
    all.add(plain("screenshot", Texts.TEXT, "Takes a picture of that name.", Deed.Screenshot::new));
    all.add(
        kind(
            "dialog",
            Choice.ofWords("accept", "dismiss"),
            "Answers the next dialog.",
            Keys.of(ANSWER),
            (word, fields) ->
                new Deed.Dialog(word.equals("accept"), fields.find(ANSWER).orElse(null))));
    all.add(
        plain("popup", inner(), "Goes on in the window that this action opens.", Deed.Popup::new));
    all.add(
        plain(
            "download",
            inner(),
            "The download that this action starts must end.",
            Deed.Download::new));
    return List.copyOf(all);
  }

  private static Shape<Deed> inner() {
    return Shapes.later(() -> Actions.DEED);
  }

  private static DeedKind expect() {
    return plain(
        "expect", Conditions.SHAPE, "What must be so.", (Condition it) -> new Deed.Expect(it));
  }

  private static DeedKind scroll() {
    Shape<Deed> end = Choice.ofWords("end").map(word -> new Deed.Scroll(null));
    Shape<Deed> element = Targets.SHAPE.map(Deed.Scroll::new);
    Shape<Deed> either = Shapes.mapOr(element, end);
    return plain("scroll", either, "Scrolls to an element, or to the end of the page.", it -> it);
  }

  private static <V> DeedKind plain(
      String key, Shape<V> shape, String doc, Function<V, Deed> maker) {
    return kind(key, shape, doc, Keys.of(), (value, fields) -> maker.apply(value));
  }

  private static <V, W> DeedKind beside(
      String key, Shape<V> shape, String doc, Field<W> companion, BiFunction<V, W, Deed> maker) {
    return kind(
        key,
        shape,
        doc,
        Keys.of(companion),
        (value, fields) -> maker.apply(value, fields.get(companion)));
  }

  private static <V> DeedKind kind(
      String key, Shape<V> shape, String doc, Keys companions, BiFunction<V, Fields, Deed> maker) {
    Field<V> field = Field.required(key, shape, doc);
    return new DeedKind(
        key, Keys.of(field).and(companions), fields -> maker.apply(fields.get(field), fields));
  }
}
