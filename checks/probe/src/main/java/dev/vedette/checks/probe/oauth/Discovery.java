// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import dev.vedette.checks.probe.oauth.web.Web.Ask;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;
import dev.vedette.checks.probe.scope.CannotException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Asks a provider for its metadata. What the author gives wins over them. */
record Discovery(Talk talk) {

  /** Only what the author gives. */
  static Provider given(Terms.Where where) {
    return new Provider(
        null, new Provider.Endpoints(where.authorize(), where.token()), Provider.Rest.NONE);
  }

  /** Asks as OpenID Connect has it and, where there is nothing, as RFC 8414 has it. */
  Provider discover(Terms.Where where) {
    HttpUrl issuer = HttpUrl.parse(where.issuer());
    if (issuer == null) {
      throw CannotException.definition("issuer is not an http or https URL");
    }
    Answered answer = talk.ask(Ask.get(openId(issuer)));
    if (answer.status() == 404) {
      answer = talk.ask(Ask.get(oauth(issuer)));
    }
    if (answer.status() != 200) {
      throw Refused.at(answer.place(), "no metadata, status " + answer.status());
    }
    return provider(Json.of(answer), where);
  }

  /** Behind the issuer's path: Discovery 1.0 section 4. */
  private static HttpUrl openId(HttpUrl issuer) {
    return withoutSlash(issuer).addPathSegments(".well-known/openid-configuration").build();
  }

  /** Before the issuer's path: RFC 8414 section 3. */
  private static HttpUrl oauth(HttpUrl issuer) {
    String path = withoutSlash(issuer).build().encodedPath();
    return issuer
        .newBuilder()
        .encodedPath("/.well-known/oauth-authorization-server" + (path.equals("/") ? "" : path))
        .build();
  }

  private static HttpUrl.Builder withoutSlash(HttpUrl issuer) {
    String path = issuer.encodedPath();
    return path.endsWith("/") && path.length() > 1
        ? issuer.newBuilder().encodedPath(path.substring(0, path.length() - 1))
        : issuer.newBuilder();
  }

  private static Provider provider(Json metadata, Terms.Where where) {
    String issuer = metadata.required("issuer");
    if (!issuer.equals(where.issuer())) {
      throw Refused.at(
          metadata.from().place(), "the issuer calls itself " + issuer + ", not " + where.issuer());
    }
    return new Provider(
        metadata.from().place(),
        new Provider.Endpoints(
            or(where.authorize(), metadata.url("authorization_endpoint")),
            or(where.token(), metadata.url("token_endpoint"))),
        new Provider.Rest(
            metadata.url("jwks_uri"),
            metadata.url("userinfo_endpoint"),
            metadata.url("end_session_endpoint"),
            metadata.texts("token_endpoint_auth_methods_supported")));
  }

  private static @Nullable HttpUrl or(@Nullable HttpUrl first, @Nullable HttpUrl second) {
    return first == null ? second : first;
  }
}
