// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HoldCommandTest {
  private static final String HOLD =
      "{'id':7,'kind':'hold','match':{},'because':'deploy 1.2','from':'2026-11-26T12:00:00Z',"
          + "'until':'2026-11-26T12:15:00Z','in_force':true,"
          + "'checks':{'count':%d,'names':[%s]}}";

  @AutoClose private final RecordingController controller = new RecordingController();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void asksForAHoldAndSaysWhatIsHeldUntilWhenAndHowToEndIt() {
    controller.answers(201, HOLD.formatted(1, "'shop-login'"));

    int code =
        hold(
            "--match",
            "check=shop-login",
            "--match",
            "check=shop-cart",
            "--match",
            "tags.tier=one",
            "--for",
            "15m",
            "--because",
            "deploy 1.2");

    assertThat(code).isZero();
    assertThat(controller.asked)
        .containsExactly(
            "POST /api/v1/holds {\"match\":{\"check\":[\"shop-login\",\"shop-cart\"],"
                + "\"tags\":{\"tier\":[\"one\"]}},\"for\":\"15m\",\"because\":\"deploy 1.2\"}");
    assertThat(out.toString().lines())
        .containsExactly(
            "Hold 7: pages of 1 check (shop-login) are held until " + local("2026-11-26T12:15:00Z"),
            "  because deploy 1.2",
            "  measuring goes on; what is still open then pages",
            "  to end it: vedette hold --end 7 --controller " + controller.address());
  }

  @Test
  void saysHowManyMoreAreHeldThanItNames() {
    controller.answers(201, HOLD.formatted(9, "'a','b','c','d','e'"));

    hold("--match", "owner=web-team", "--for", "15m", "--because", "deploy 1.2");

    assertThat(out.toString()).contains("pages of 9 checks (a, b, c, d, e, 4 more) are held");
  }

  @Test
  void listsWhatIsInForce() {
    controller.answers(200, "{'holds':[" + HOLD.formatted(1, "'shop-login'") + "]}");

    assertThat(hold("--list")).isZero();

    assertThat(controller.asked).containsExactly("GET /api/v1/holds");
    assertThat(out.toString()).startsWith("Hold 7: pages of 1 check (shop-login)");
  }

  @Test
  void saysThatOnlySomePagesAreHeldWhenTheMatchPicksThem() {
    String some = HOLD.formatted(1, "'shop-login'").replace("'match':{}", "'match':{'rule':['x']}");
    controller.answers(200, "{'holds':[" + some + "]}");

    hold("--list");

    assertThat(out.toString())
        .startsWith("Hold 7: pages of 1 check (shop-login) for rule x are held");
  }

  @Test
  void doesOneThingAtATime() {
    assertThat(hold("--list", "--match", "check=a", "--for", "15m", "--because", "x")).isEqualTo(2);
    assertThat(hold("--list", "--end", "7")).isEqualTo(2);
    assertThat(hold("--end", "7", "--for", "15m")).isEqualTo(2);

    assertThat(controller.asked).isEmpty();
    assertThat(err.toString())
        .contains("--list stands beside what makes or ends one", "--end stands beside");
  }

  @Test
  void saysSoWhenNothingIsInForce() {
    controller.answers(200, "{'silences':[]}");

    assertThat(run("silence", "--list")).isZero();

    assertThat(out.toString()).isEqualTo("No silence is in force.\n");
  }

  @Test
  void endsOneByItsId() {
    controller.answers(200, HOLD.formatted(1, "'shop-login'"));

    assertThat(hold("--end", "7")).isZero();

    assertThat(controller.asked).containsExactly("DELETE /api/v1/holds/7");
    assertThat(out.toString()).startsWith("Hold 7 is over: 1 check (shop-login) may page again");
  }

  @Test
  void saysWhereToLookForTheOneToEnd() {
    controller.answers(
        404, "{'error':{'kind':'yours','message':'There is no hold 77.','mend':'Ask the API.'}}");

    assertThat(hold("--end", "77")).isEqualTo(2);

    assertThat(err.toString())
        .isEqualTo(
            "vedette: yours: There is no hold 77. See what is in force: vedette hold --list"
                + " --controller %s%n",
            controller.address());
  }

  @Test
  void saysWhatAnAddressLooksLike() {
    List<String> wrong = List.of("localhost:8700", "8700", "ftp://localhost", "http:///");
    wrong.forEach(
        address -> assertThat(execute("hold", "--end", "7", "--controller", address)).isEqualTo(2));

    assertThat(err.toString().lines())
        .hasSize(wrong.size())
        .allMatch(line -> line.endsWith("is no address. Give one such as http://127.0.0.1:8700."));
  }

  @Test
  void tellsWhatTheControllerRefuses() {
    controller.answers(
        400, "{'error':{'kind':'yours','message':'No live check fits the match.','mend':'Look.'}}");

    int code = hold("--match", "owner=nobody", "--for", "15m", "--because", "deploy 1.2");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("vedette: yours: No live check fits the match. Look.\n");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(hold("--for", "15m", "--because", "deploy 1.2")).isEqualTo(2);
    assertThat(err.toString()).contains("Give --match, --for and --because");
    assertThat(hold("--match", "shop-login", "--for", "15m", "--because", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("'shop-login' is no match. Write it like check=shop-login");
    assertThat(controller.asked).isEmpty();
  }

  private int hold(String... args) {
    return run("hold", args);
  }

  private int run(String command, String... args) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(args));
    all.addAll(List.of("--controller", controller.address().toString()));
    return execute(all.toArray(String[]::new));
  }

  private int execute(String... line) {
    CommandLine commands = Vedette.commandLine();
    commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commands.execute(line);
  }

  private static String local(String instant) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.ROOT)
        .format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
  }
}
