// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A form sends what it would from a browser. */
class EntryListTest {
  private static final String USER = "<input name=user>";

  /** What is sent of {@code controls} beside a field that is typed into. */
  private static String sent(String controls) {
    RecordedPages pages =
        RecordedPages.beginningWith(
            "<form method=post action=/login>" + USER + controls + "</form>");
    pages.walk(Map.of("user", "anna"));
    String form = String.valueOf(pages.second().form());
    assertThat(form).startsWith("user=anna");
    return form.equals("user=anna") ? "" : form.substring("user=anna&".length());
  }

  @Test
  void anOptionWithoutAValueSendsItsText() {
    assertThat(sent("<select name=realm><option>a<option selected> staff \n only </select>"))
        .isEqualTo("realm=staff+only");
    assertThat(sent("<select name=realm><option value='' selected>all</select>"))
        .isEqualTo("realm=");
  }

  @Test
  void aSingleSelectSendsItsFirstOptionThatIsNotDisabled() {
    assertThat(
            sent(
                "<select name=realm><option disabled value=x>Choose<optgroup disabled>"
                    + "<option value=y>y</optgroup><option value=staff>s<option value=guest>g</select>"))
        .isEqualTo("realm=staff");
    assertThat(sent("<select name=realm><option disabled>Choose</select>")).isEmpty();
    assertThat(sent("<select name=realm></select>")).isEmpty();
  }

  @Test
  void anOptionThatIsSelectedAndDisabledIsNotSent() {
    assertThat(sent("<select name=realm><option disabled selected>Choose<option>a</select>"))
        .isEmpty();
  }

  @Test
  void theLastSelectedOptionOfASingleSelectIsSent() {
    assertThat(sent("<select name=r><option selected>a<option selected>b<option>c</select>"))
        .isEqualTo("r=b");
  }

  @Test
  void aSelectOfSeveralSendsEachOptionThatIsSelected() {
    assertThat(
            sent("<select name=r multiple><option selected>a<option>b<option selected>c</select>"))
        .isEqualTo("r=a&r=c");
    assertThat(sent("<select name=r multiple><option>a<option>b</select>")).isEmpty();
  }

  @Test
  void aListOfSeveralRowsHasNothingSelectedByItself() {
    assertThat(sent("<select name=r size=3><option>a<option>b</select>")).isEmpty();
  }

  @Test
  void buttonsThatSendNothingAreNotSent() {
    assertThat(
            sent(
                "<input type=reset name=a value=1><input type=button name=b value=1>"
                    + "<button type=button name=c value=1>c</button>"
                    + "<button type=reset name=d value=1>d</button>"
                    + "<input type=RESET name=e value=1>"))
        .isEmpty();
  }

  @Test
  void ofSeveralButtonsThePressedOneIsSent() {
    assertThat(
            sent(
                "<button name=do value=cancel>Cancel</button><input type=submit name=do value=go>"
                    + "<button name=do value=later>Later</button><input type=image name=pic>"))
        .isEqualTo("do=go");
  }

  @Test
  void aPictureThatIsPressedSendsWhere() {
    assertThat(sent("<input type=image name=go src=go.png>")).isEqualTo("go.x=0&go.y=0");
    assertThat(sent("<input type=image src=go.png>")).isEqualTo("x=0&y=0");
  }

  @Test
  void disabledControlsAreNotSent() {
    assertThat(
            sent("<input type=hidden name=a value=1 disabled><button disabled name=b>b</button>"))
        .isEmpty();
  }

  @Test
  void aDisabledFieldsetSendsWhatIsInItsFirstLegendAlone() {
    assertThat(
            sent(
                "<fieldset disabled><legend><input type=hidden name=a value=1></legend>"
                    + "<legend><input type=hidden name=b value=1></legend>"
                    + "<div><input type=hidden name=c value=1></div></fieldset>"
                    + "<fieldset><input type=hidden name=d value=1></fieldset>"))
        .isEqualTo("a=1&d=1");
  }

  @Test
  void lineEndsAreThoseOfTheStandard() {
    assertThat(sent("<textarea name=t>\n one\ntwo\r\nthree </textarea>"))
        .isEqualTo("t=+one%0D%0Atwo%0D%0Athree+");
    assertThat(sent("<input type=hidden name=h value='one\ntwo'>")).isEqualTo("h=one%0D%0Atwo");
  }

  @Test
  void boxesAreSentWhereTheyAreTicked() {
    assertThat(
            sent(
                "<input type=checkbox name=a><input type=checkbox name=b checked>"
                    + "<input type=radio name=c value=1><input type=radio name=c value=2 checked>"))
        .isEqualTo("b=on&c=2");
  }

  @Test
  void controlsStandInTheOrderOfThePage() {
    assertThat(
            sent(
                "<input type=hidden name=a value=1><button name=b value=1>b</button>"
                    + "<input type=hidden name=c value=1>"))
        .isEqualTo("a=1&b=1&c=1");
  }
}
