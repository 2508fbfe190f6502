// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.deploy.cli.record.gesture.Aim;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.Recording.Event;
import dev.vedette.deploy.cli.record.gesture.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSearchTest {
  @ParameterizedTest
  @ValueSource(strings = {"Password", "Your passphrase", "Passwort", "Mot de passe", "PW"})
  void knowsAPasswordByItsLabel(String label) {
    assertThat(found(labelled(label, "hunter2")).typed("hunter2"))
        .isEqualTo("$(secret.SHOP_PASSWORD)");
  }

  @Test
  void knowsAPasswordByTheTypeOfItsField() {
    Gesture field = placed("input[type=\"password\"]", "hunter2");
    assertThat(found(field).typed("hunter2")).isEqualTo("$(secret.SHOP_PASSWORD)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#password",
        "form > input[name=passwd]",
        "pierce/#login-pwd",
        "xpath///*[@id=\"password\"]",
        "input[type='password']"
      })
  void knowsAPasswordByItsSelectorWhenItsLabelDoesNotTell(String selector) {
    assertThat(found(labelled("Geheim", selector, "hunter2")).typed("hunter2"))
        .isEqualTo("$(secret.SHOP_PASSWORD)");
  }

  @Test
  void knowsThatAFieldInAFormForPasswordsNeedBeNone() {
    assertThat(found(labelled("Name", "#password-form > input", "Jane Doe")).typed("Jane Doe"))
        .isEqualTo("Jane Doe");
    assertThat(found(labelled("E-mail", "#password-reset-mail", "a@b.example")).needed()).isEmpty();
  }

  @Test
  void takesTheNamelessFieldAfterTheUsersForThePassword() {
    SecretBook book =
        found(placed("form > input:nth-of-type(1)", "a@b.example"), placed("#f2", "hunter2"));
    assertThat(book.needed().keySet()).containsExactly("SHOP_USER", "SHOP_PASSWORD");
    assertThat(book.typed("hunter2")).isEqualTo("$(secret.SHOP_PASSWORD)");
  }

  @Test
  void leavesWhatIsNoSecretAsItIs() {
    SecretBook book = found(labelled("Search", "red shoes"), labelled("Email", "a@b.example"));
    assertThat(book.needed()).isEmpty();
    assertThat(book.typed("red shoes")).isEqualTo("red shoes");
  }

  @Test
  void makesAOneTimeCodeAnewAtEachRun() {
    assertThat(found(labelled("Verification code", "493021")).typed("493021"))
        .isEqualTo("$(totp(secret.SHOP_TOTP))");
  }

  @ParameterizedTest
  @CsvSource({
    "https://shop.example.com/?token=abc12345&x=1, ?token=$(secret.SHOP_TOKEN)&x=1",
    "https://shop.example.com/#access_token=abc12345, #access_token=$(secret.SHOP_TOKEN)",
    "https://shop.example.com/?sid=0123456789, ?sid=$(secret.SHOP_TOKEN)",
    "https://shop.example.com/reset/aB3dE5fG7hI9jK1lM3nO, /reset/$(secret.SHOP_TOKEN)",
    "https://me:hunter2@shop.example.com/, //me:$(secret.SHOP_PASSWORD)@shop",
    "https://shop.example.com/?country=DE&code=DE, ?country=DE&code=DE",
    "https://shop.example.com/p/3f2b8c1e-9d4a-4c6b-8e7f-1a2b3c4d5e6f, /p/3f2b8c1e-",
    "https://shop.example.com/sale/red-shoes-2026-new-in, /sale/red-shoes-2026-new-in"
  })
  void hidesWhatLetsSomebodyInThroughAUrl(String url, String expected) {
    assertThat(found(new Gesture.Goto(url, "")).url(url)).contains(expected);
  }

  @Test
  void hidesASecretWhereverItIsSaidAgain() {
    SecretBook book = found(labelled("Password", "hunter2"));
    assertThat(book.template("Is it hunter2?")).isEqualTo("Is it $(secret.SHOP_PASSWORD)?");
    assertThat(book.isIn("Is it hunter2?")).isTrue();
  }

  private static SecretBook found(Gesture... gestures) {
    List<Event> events =
        Stream.of(gestures).map(it -> new Event(Place.startOf("r.json"), it)).toList();
    return SecretSearch.of("shop.example.com", events);
  }

  private static Gesture labelled(String label, String text) {
    return labelled(label, "#f1", text);
  }

  private static Gesture labelled(String label, String selector, String text) {
    String hints = "aria/" + label + "\n" + selector;
    return new Gesture.Fill(new Aim(Target.of("label", label), hints, null), text);
  }

  private static Gesture placed(String css, String text) {
    return new Gesture.Fill(new Aim(Target.of("css", css), css, null), text);
  }
}
