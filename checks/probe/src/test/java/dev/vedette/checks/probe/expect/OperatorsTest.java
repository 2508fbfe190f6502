// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.checks.model.check.Literal;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.probe.scope.CannotException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorsTest {
  private final Operators operators = new Operators(new NoScope());

  private boolean holds(Subject subject, Operator... all) {
    return operators.hold(Arrays.asList(all), subject);
  }

  private static Template text(String text) {
    return Template.literal(text);
  }

  private static Operator equalTo(Object plain) {
    return new Operator.Equals(tree(plain));
  }

  private static TemplateTree tree(Object plain) {
    return switch (plain) {
      case String string -> new TemplateTree.Leaf(text(string));
      case Boolean bool -> new TemplateTree.Constant(new Literal.Bool(bool));
      case Number number ->
          new TemplateTree.Constant(new Literal.Number(new BigDecimal(number.toString())));
      case List<?> list -> new TemplateTree.Items(list.stream().map(OperatorsTest::tree).toList());
      default -> new TemplateTree.Constant(Literal.NULL);
    };
  }

  private static Subject json(Object plain) {
    return Subject.json(Value.of(plain));
  }

  @Test
  void comparesNumbersBySizeNotByHowTheyAreWritten() {
    assertThat(holds(json(new BigDecimal("1.50")), equalTo(1.5))).isTrue();
    assertThat(holds(json(List.of(1, 2)), equalTo(List.of(1.0, 2.0)))).isTrue();
    assertThat(holds(json(2), equalTo(1))).isFalse();
  }

  @Test
  void keepsTextAndNumbersApartInJsonOnly() {
    assertThat(holds(json("12"), equalTo(12))).isFalse();
    assertThat(holds(Subject.text("12"), equalTo(12))).isTrue();
    assertThat(holds(Subject.text("12"), equalTo("12"))).isTrue();
  }

  @Test
  void comparesBounds() {
    assertThat(holds(json(5), new Operator.Above(text("4.9")))).isTrue();
    assertThat(holds(json(5), new Operator.Above(text("5")))).isFalse();
    assertThat(holds(json(5), new Operator.Below(text("5.1")))).isTrue();
    assertThat(holds(json(5), new Operator.Between(text("5"), text("6")))).isTrue();
    assertThat(holds(json("many"), new Operator.Above(text("0")))).isFalse();
  }

  @Test
  void readsBoundsAsTheThingLookedAtIsMeasured() {
    Subject month = Subject.duration(Duration.ofDays(30));
    assertThat(holds(month, new Operator.Above(text("14d")))).isTrue();
    assertThat(holds(month, new Operator.Above(text("29d23h60m")))).isFalse();
    assertThat(holds(Subject.size(2048), new Operator.Below(text("64KiB")))).isTrue();
    assertThat(holds(Subject.size(2048), equalTo("2KiB"))).isTrue();
  }

  @Test
  void refusesABoundThatIsNone() {
    assertThatThrownBy(() -> holds(json(5), new Operator.Above(text("lots"))))
        .isInstanceOf(CannotException.class)
        .hasMessage("'lots' is not a number");
  }

  @Test
  void looksIntoTextListsAndMaps() {
    assertThat(holds(json("Welcome, Eva"), new Operator.Contains(text("Eva")))).isTrue();
    assertThat(holds(json(List.of("a", 2)), new Operator.Contains(text("2")))).isTrue();
    assertThat(holds(json(Map.of("id", 1)), new Operator.Contains(text("id")))).isTrue();
    assertThat(holds(json("fine"), new Operator.Lacks(text("error")))).isTrue();
    assertThat(holds(json("fine"), new Operator.Matches("^f.*e$"))).isTrue();
  }

  @Test
  void refusesAPatternThatIsNone() {
    assertThatThrownBy(() -> holds(json("x"), new Operator.Matches("(")))
        .isInstanceOf(CannotException.class)
        .hasMessageStartingWith("'(' is not an RE2 pattern");
  }

  @Test
  void countsElementsAndCharacters() {
    assertThat(holds(json(List.of(1, 2)), new Operator.Count(equalTo(2)))).isTrue();
    assertThat(holds(json("abc"), new Operator.Count(new Operator.Above(text("2"))))).isTrue();
    assertThat(holds(json(List.of()), new Operator.Empty(true))).isTrue();
    assertThat(holds(json("x"), new Operator.Empty(false))).isTrue();
  }

  @Test
  void knowsTypes() {
    assertThat(holds(json("x"), new Operator.Type("string"))).isTrue();
    assertThat(holds(json(1), new Operator.Type("number"))).isTrue();
    assertThat(holds(json(true), new Operator.Type("boolean"))).isTrue();
    assertThat(holds(json(List.of()), new Operator.Type("list"))).isTrue();
    assertThat(holds(json(Map.of()), new Operator.Type("map"))).isTrue();
    assertThat(holds(json(null), new Operator.Type("null"))).isTrue();
  }

  @Test
  void asksOfEachElementOrOfAny() {
    List<Operator> above1 = List.of(new Operator.Above(text("1")));
    assertThat(holds(json(List.of(2, 3)), new Operator.Each(above1))).isTrue();
    assertThat(holds(json(List.of(1, 3)), new Operator.Each(above1))).isFalse();
    assertThat(holds(json(List.of(1, 3)), new Operator.Any(above1))).isTrue();
    assertThat(holds(json(List.of()), new Operator.Any(above1))).isFalse();
    assertThat(holds(json("no list"), new Operator.Each(above1))).isFalse();
  }

  @Test
  void findsNothingInWhatIsMissing() {
    assertThat(holds(Subject.MISSING, new Operator.Exists(false))).isTrue();
    assertThat(holds(Subject.MISSING, new Operator.Exists(true))).isFalse();
    assertThat(holds(Subject.MISSING, equalTo("x"))).isFalse();
    assertThat(holds(Subject.MISSING, new Operator.Not(equalTo("x")))).isTrue();
    assertThat(holds(Subject.MISSING, new Operator.Lacks(text("x")))).isTrue();
    assertThat(holds(Subject.MISSING, new Operator.Empty(true))).isFalse();
    assertThat(holds(json(null), new Operator.Exists(true))).isTrue();
  }

  @Test
  void takesOneOfSeveral() {
    Operator oneOf = new Operator.OneOf(List.of(tree("a"), tree(2)));
    assertThat(holds(json("a"), oneOf)).isTrue();
    assertThat(holds(json(2), oneOf)).isTrue();
    assertThat(holds(json("b"), oneOf)).isFalse();
  }

  @Test
  void readsAsAPersonWouldSayIt() {
    assertThat(
            Wording.of(
                List.of(
                    new Operator.Contains(text("Welcome")),
                    new Operator.Count(new Operator.Above(text("3"))))))
        .isEqualTo("contains \"Welcome\" and count above 3");
  }
}
