// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Probed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every grant with every client authentication against two providers. What a provider does not
 * offer stands here with its refusal.
 */
class MatrixTest {
  private static final List<String> AUTHS = List.of("basic", "post", "private_key_jwt", "none");
  private static SpringProvider spring;
  private static NavProvider nav;
  private static YamlRun runs;

  @BeforeAll
  static void start() {
    spring = new SpringProvider();
    nav = new NavProvider();
    runs = new YamlRun();
  }

  @AfterAll
  static void stop() {
    runs.close();
    nav.close();
    spring.close();
  }

  /** What is to come of a combination: nothing wrong, or a refusal. */
  record Expected(Cause cause, String says) {
    static final Expected PASSES = new Expected(null, "");
  }

  static Stream<Arguments> combinations() {
    return Stream.of("spring", "nav")
        .flatMap(
            provider ->
                Stream.of(
                        "authorization_code",
                        "client_credentials",
                        "refresh_token",
                        "password",
                        "jwt_bearer")
                    .flatMap(
                        grant -> AUTHS.stream().map(auth -> Arguments.of(provider, grant, auth))));
  }

  private static Expected expected(String provider, String grant, String auth) {
    boolean strict = provider.equals("spring");
    if (grant.equals("client_credentials") && auth.equals("none")) {
      return new Expected(Cause.DEFINITION, "the grant cannot be asked for");
    }
    if (strict && (grant.equals("password") || grant.equals("jwt_bearer"))) {
      return auth.equals("none")
          ? new Expected(Cause.OAUTH, "token: status 401 without an error code")
          : new Expected(Cause.OAUTH_REQUEST, "token: unsupported_grant_type");
    }
    if (strict && grant.equals("refresh_token") && auth.equals("none")) {
      return new Expected(Cause.SAVE, "no oauth refresh_token");
    }
    return Expected.PASSES;
  }

  @ParameterizedTest(name = "{0}: {1} with {2}")
  @MethodSource("combinations")
  void getsTokensOrNamesTheRefusal(String name, String grant, String auth) {
    TestProvider provider = name.equals("spring") ? spring : nav;
    Expected expected = expected(name, grant, auth);

    Probed probed = runs.run(yaml(provider, grant, auth), secrets(provider));

    if (expected.cause() == null) {
      assertThat(probed.finding()).isNull();
      assertThat(YamlRun.subSteps(probed)).contains("discovery", "token");
    } else {
      assertThat(probed.finding().cause()).isEqualTo(expected.cause());
      assertThat(probed.finding().message()).contains(expected.says());
    }
  }

  private static Map<String, String> secrets(TestProvider provider) {
    Map<String, String> secrets = new LinkedHashMap<>(provider.login());
    secrets.put("SECRET", TestProvider.SECRET);
    secrets.put("KEY", provider.clientKey());
    secrets.put("ASSERTION", nav.assertion());
    return secrets;
  }

  private static String yaml(TestProvider provider, String grant, String auth) {
    String head =
        """
        version: 1
        checks:
          - id: sign-in
            type: http
            every: 1m
            timeout: 20s
            locations: all
            owner: identity-team
            steps:
        """;
    return switch (grant) {
      case "refresh_token" ->
          head
              + step("first", provider, "authorization_code", auth)
              + "        save:\n          old: {oauth: refresh_token}\n"
              + step("second", provider, grant, auth)
              + "        save:\n          new: {oauth: access_token}\n";
      default ->
          head
              + step("only", provider, grant, auth)
              + "        save:\n          new: {oauth: access_token}\n";
    };
  }

  private static String step(String name, TestProvider provider, String grant, String auth) {
    String client =
        switch (auth) {
          case "basic", "post" -> "          client_secret: $(secret.SECRET)" + auth + "\n";
          case "private_key_jwt" -> "          client_key: $(secret.KEY)\n";
          default -> "";
        };
    String scopes = grant.equals("client_credentials") ? "[orders]" : "[openid, profile]";
    return """
              - name: %s
                oauth:
                  issuer: %s
                  grant: %s
                  client_id: client-%s
                  client_auth: %s
                  scopes: %s
        """
            .formatted(name, provider.issuer(), grant, auth, auth, scopes)
        + client
        + more(provider, grant);
  }

  private static String more(TestProvider provider, String grant) {
    return switch (grant) {
      case "authorization_code" -> login(provider);
      case "password" -> "          username: anna\n          password: correct-horse\n";
      case "refresh_token" -> "          refresh_token: $(old)\n";
      case "jwt_bearer" -> "          assertion: $(secret.ASSERTION)\n";
      default -> "";
    };
  }

  private static String login(TestProvider provider) {
    StringBuilder fields = new StringBuilder();
    provider
        .login()
        .keySet()
        .forEach(key -> fields.append("              %s: $(secret.%s)\n".formatted(key, key)));
    return "          redirect_uri: "
        + SpringProvider.REDIRECT
        + "\n          login:\n            fields:\n"
        + fields
        + "            consent: accept\n";
  }
}
