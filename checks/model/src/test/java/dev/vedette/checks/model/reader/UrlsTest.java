// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.reader.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs as authors copy them out of a browser. */
class UrlsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://my_host.internal:8080/",
        "https://bücher.example/straße",
        "HTTPS://Shop.Example/a|b?filter[size]={1,2}#x",
        "http://anna:pw@shop.example",
        "http://[::1]:80/",
      })
  void areTaken(String url) {
    assertThat(problems(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "http:///path",
        "https://shop example/",
        "http://shop.example:port/",
        "http://shop.example/a b",
        "http://[::1/",
      })
  void areRefused(String url) {
    assertThat(problems(url)).singleElement().asString().contains("is not a URL");
  }

  private static List<Problem> problems(String url) {
    Map<String, byte[]> files =
        new HashMap<>(Map.of("vedette.yaml", Folder.read(Folder.EXAMPLES).get("vedette.yaml")));
    String check =
        "version: 1\nchecks: [{id: a, type: http, every: 1m, locations: all, owner: shop, steps: [{get: '%s'}]}]";
    files.put("a.yaml", check.formatted(url).getBytes(StandardCharsets.UTF_8));
    return new RepositoryReader().read(files).errors();
  }
}
