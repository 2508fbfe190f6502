// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import dev.vedette.checks.model.expression.Template;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One OAuth exchange.
 *
 * @param endpoints where it goes
 * @param login the provider's own pages; null where the grant shows none
 * @param reuse how long a token may be kept between runs; null for never
 */
public record OAuthExchange(
    Endpoints endpoints,
    Grant grant,
    Client client,
    Map<String, Template> parameters,
    @Nullable Login login,
    @Nullable Duration reuse) {
  public OAuthExchange {
    parameters = Ordered.copyOf(parameters);
  }

  /** Discovered from the issuer where not given. */
  public record Endpoints(
      Template issuer,
      @Nullable Template authorize,
      @Nullable Template token,
      @Nullable Template redirect) {}

  /** {@code grant}. */
  public enum Grant {
    AUTHORIZATION_CODE,
    CLIENT_CREDENTIALS,
    REFRESH_TOKEN,
    PASSWORD,
    JWT_BEARER
  }

  /** {@code client_auth}. */
  public enum ClientAuth {
    BASIC,
    POST,
    PRIVATE_KEY_JWT,
    NONE
  }

  /**
   * The client and what it asks for.
   *
   * @param auth null for a secret in whichever way the provider takes it
   */
  public record Client(
      Template id,
      @Nullable Template secret,
      @Nullable Template key,
      @Nullable ClientAuth auth,
      List<String> scopes) {
    public Client {
      scopes = List.copyOf(scopes);
    }
  }

  /** How the provider's pages are walked. */
  public record Login(
      Map<String, Template> fields, @Nullable Template totp, boolean acceptConsent) {
    public Login {
      fields = Ordered.copyOf(fields);
    }
  }
}
