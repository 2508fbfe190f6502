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
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

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
          "files",
          Shapes.oneOrMore(Texts.PLAIN),
          "The names of the files. What they hold is made up.");
  private static final Field<String> AS =
      Field.required("as", Texts.NAME, "The name of the saved value.");
  private static final Field<String> ATTRIBUTE =
      Field.optional("attribute", Texts.PLAIN, "This attribute in place of the text.");
  private static final Field<Template> ANSWER =
      Field.optional("text", Shapes.TEMPLATE, "What is typed into the dialog.");

  /** All, in the order of the documentation. */
  static final List<DeedKind> ALL = all();

  private Deeds() {}

  private static List<DeedKind> all() {
    return Stream.of(withElements(), moving(), looking(), around()).flatMap(List::stream).toList();
  }

  private static List<DeedKind> withElements() {
    return List.of(
        plain("goto", Urls.URL, "Opens a URL.", Deed.Goto::new),
        plain("click", Targets.SHAPE, "Clicks.", it -> new Deed.Click(it, 1)),
        plain("double_click", Targets.SHAPE, "Clicks twice.", it -> new Deed.Click(it, 2)),
        beside("fill", Targets.SHAPE, "Replaces what a field holds.", WITH, Deed.Fill::new),
        beside("type", Targets.SHAPE, "Types key by key.", WITH, Deed.Type::new),
        press(),
        beside("select", Targets.SHAPE, "Picks an option of a list.", OPTION, Deed.Select::new),
        plain("check", Targets.SHAPE, "Ticks a box.", it -> new Deed.Check(it, true)),
        plain("uncheck", Targets.SHAPE, "Unticks a box.", it -> new Deed.Check(it, false)));
  }

  private static List<DeedKind> moving() {
    return List.of(
        plain("hover", Targets.SHAPE, "Moves the pointer there.", Deed.Hover::new),
        beside("upload", Targets.SHAPE, "Gives files to a file field.", FILES, Deed.Upload::new),
        beside("drag", Targets.SHAPE, "Drags an element to another.", TO, Deed.Drag::new),
        scroll());
  }

  private static List<DeedKind> looking() {
    return List.of(
        plain("wait", Waits.SHAPE, "Waits for a condition.", Deed.Wait::new),
        expect(),
        save(),
        plain("screenshot", Texts.PLAIN, "Takes a picture of that name.", Deed.Screenshot::new));
  }

  private static List<DeedKind> around() {
    return List.of(
        dialog(),
        plain(
            "popup",
            Shapes.later(() -> Actions.OPENER),
            "Goes on in the window that this action opens.",
            Deed.Popup::new),
        plain(
            "download",
            Shapes.later(() -> Actions.STARTER),
            "The download that this action starts must end.",
            Deed.Download::new));
  }

  private static DeedKind press() {
    return kind(
        "press",
        Keystrokes.SHAPE,
        "Presses a key such as Enter or Control+A.",
        Keys.of(ON),
        (key, fields) -> new Deed.Press(key, fields.find(ON).orElse(null)));
  }

  private static DeedKind save() {
    return kind(
        "save", Targets.SHAPE, "Saves the element's text.", Keys.of(AS, ATTRIBUTE), Deeds::save);
  }

  private static Deed save(BrowserTarget target, Fields fields) {
    fields.reading().saves(fields.get(AS));
    return new Deed.Save(fields.get(AS), target, fields.find(ATTRIBUTE).orElse(null));
  }

  private static DeedKind dialog() {
    return kind(
        "dialog",
        Choice.ofWords("accept", "dismiss"),
        "Answers the next dialog.",
        Keys.of(ANSWER),
        (word, fields) -> dialog(word.equals("accept"), fields));
  }

  private static Deed dialog(boolean accept, Fields fields) {
    if (!accept && fields.has(ANSWER) && !fields.reading().isLenient()) {
      fields.error(ANSWER, "'text' goes with accept", "remove it, or write dialog: accept");
    }
    return new Deed.Dialog(accept, fields.find(ANSWER).orElse(null));
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
