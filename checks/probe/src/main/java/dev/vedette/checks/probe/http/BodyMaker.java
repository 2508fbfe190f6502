// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.HttpRequest.HttpBody;
import dev.vedette.checks.model.expression.Scope;
import dev.vedette.checks.probe.expect.Trees;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Bodies of requests. */
record BodyMaker(Scope scope) {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType TEXT = MediaType.get("text/plain; charset=utf-8");

  /**
   * The body's bytes.
   *
   * @param typed whether the author sets the content type, which then stands
   */
  RequestBody make(HttpBody body, boolean typed) {
    return switch (body) {
      case HttpBody.Json json ->
          bytes(JsonBody.write(Trees.evaluate(json.value(), scope)), typed ? null : JSON);
      case HttpBody.Text text -> bytes(text.text().text(scope), typed ? null : TEXT);
      case HttpBody.Form form -> typed ? untyped(form(form)) : form(form);
      case HttpBody.Multipart multipart -> multipart(multipart);
    };
  }

  private static RequestBody bytes(String text, @Nullable MediaType type) {
    return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), type);
  }

  private static RequestBody untyped(FormBody body) {
    String fields =
        IntStream.range(0, body.size())
            .mapToObj(i -> body.encodedName(i) + "=" + body.encodedValue(i))
            .collect(Collectors.joining("&"));
    return bytes(fields, null);
  }

  private FormBody form(HttpBody.Form form) {
    FormBody.Builder builder = new FormBody.Builder(StandardCharsets.UTF_8);
    form.fields().forEach((name, value) -> builder.add(name, value.text(scope)));
    return builder.build();
  }

  private MultipartBody multipart(HttpBody.Multipart multipart) {
    MultipartBody.Builder builder = new MultipartBody.Builder().setType(MultipartBody.FORM);
    multipart.parts().forEach((name, value) -> builder.addFormDataPart(name, value.text(scope)));
    return builder.build();
  }
}
