// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.secret;

import dev.vedette.checks.model.wire.Wire;
import dev.vedette.checks.model.wire.WireException;
import dev.vedette.checks.probe.secret.Secret;
import dev.vedette.checks.probe.secret.SecretSource;
import dev.vedette.checks.probe.secret.SecretUnavailableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Secrets as a Vault had them at the last refresh that it answered, so that no run waits for the
 * Vault. The protocol is that of <a
 * href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2">KV secrets engine, version
 * 2</a>.
 */
public final class VaultSecrets implements SecretSource {
  private static final int PATIENCE_SECONDS = 5;
  private static final long LARGEST = 1 << 20;

  private final OkHttpClient client = new OkHttpClient();
  private final VaultPlace place;
  private volatile State state = new State(null, "it was not asked yet");

  /** None until {@link #refresh}. */
  public VaultSecrets(VaultPlace place) {
    this.place = place;
  }

  /**
   * What is known.
   *
   * @param values null as long as the Vault never answered
   * @param trouble of the last refresh
   */
  private record State(@Nullable Map<String, Secret> values, @Nullable String trouble) {}

  /** The Vault's answer, as far as it concerns us. */
  record Answer(@Nullable Version data) {}

  /** A version of a secret; version 1 of the engine gives no metadata. */
  record Version(Map<String, Object> data, @Nullable Metadata metadata) {}

  /** About a version. */
  record Metadata(boolean destroyed) {}

  /** Asks the Vault for all. What was known is kept when it does not answer. */
  public void refresh() {
    try {
      Map<String, Secret> values = new HashMap<>();
      for (String path : place.paths()) {
        read(path).forEach(values::putIfAbsent);
      }
      state = new State(Map.copyOf(values), null);
    } catch (SecretUnavailableException e) {
      state = new State(state.values(), e.getMessage());
    }
  }

  /** Why the last refresh failed, for the operator; empty when it did not. */
  public Optional<String> trouble() {
    return Optional.ofNullable(state.trouble()).map(VaultSecrets::sentence);
  }

  /** Throws {@link SecretUnavailableException} as long as the Vault never answered. */
  @Override
  public Optional<Secret> find(String name) {
    State now = state;
    if (now.values() == null) {
      throw new SecretUnavailableException(sentence(now.trouble()), null);
    }
    return Optional.ofNullable(now.values().get(name));
  }

  /** Says nothing of the values. */
  @Override
  public String toString() {
    return "secrets of the Vault at " + place.address();
  }

  private static String sentence(@Nullable String trouble) {
    return "the Vault gives no secrets: " + trouble;
  }

  private Map<String, Secret> read(String path) {
    Call call = client.newCall(request(path));
    call.timeout().timeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    try (Response response = call.execute()) {
      byte[] body = response.peekBody(LARGEST).bytes();
      return switch (response.code()) {
        case 200 -> secrets(path, Wire.read(body, Answer.class));
        case 404 -> throw nothing(path);
        case 403 -> throw unavailable("its token may not read " + path + ", or has expired");
        case 503 -> throw unavailable("it is sealed");
        default -> throw unavailable("it answered " + response.code() + " for " + path);
      };
    } catch (WireException e) {
      throw new SecretUnavailableException("what it answered for " + path + " is not KV v2", e);
    } catch (IOException e) {
      throw new SecretUnavailableException("it cannot be asked (" + e.getMessage() + ")", e);
    }
  }

  private static SecretUnavailableException nothing(String path) {
    return unavailable("there is nothing at " + path + "; mend --vault-path");
  }

  private static SecretUnavailableException unavailable(String message) {
    return new SecretUnavailableException(message, null);
  }

  private Request request(String path) {
    List<String> segments = List.of(path.split("/"));
    HttpUrl.Builder url =
        HttpUrl.get(place.address())
            .newBuilder()
            .addPathSegment("v1")
            .addPathSegment(segments.getFirst())
            .addPathSegment("data");
    segments.subList(1, segments.size()).forEach(url::addPathSegment);
    Request.Builder request =
        new Request.Builder().url(url.build()).header("X-Vault-Request", "true");
    if (place.namespace() != null) {
      request.header("X-Vault-Namespace", place.namespace());
    }
    return withToken(request).build();
  }

  /** The library's own words on a header that it refuses would hold the token. */
  private Request.Builder withToken(Request.Builder request) {
    String token = place.token().get().reveal();
    try {
      return request.header("X-Vault-Token", token);
    } catch (IllegalArgumentException e) {
      throw unavailable("its token is no line of plain characters");
    }
  }

  private static Map<String, Secret> secrets(String path, Answer answer) {
    Version version = answer.data();
    if (version == null || version.metadata() == null) {
      throw new WireException("no version", null);
    }
    if (version.metadata().destroyed()) {
      throw nothing(path);
    }
    Map<String, Secret> secrets = new HashMap<>();
    version
        .data()
        .forEach(
            (name, value) -> {
              if (value instanceof String || value instanceof Number) {
                secrets.put(name, new Secret(value.toString()));
              }
            });
    return secrets;
  }
}
