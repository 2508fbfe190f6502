// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Spring Authorization Server on loopback, with a login page, a consent page and four clients. */
final class SpringProvider implements TestProvider {
  static final String REDIRECT = "https://shop.example/callback";
  private static final RSAKey CLIENT_KEY = key();

  private final int port;
  private final HttpServer clientKeys;
  private final ConfigurableApplicationContext context;

  SpringProvider() {
    port = freePort();
    clientKeys = clientKeys();
    SpringApplication application = new SpringApplication(Config.class);
    application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(
        Map.of(
            "server.port",
            port,
            "server.address",
            "127.0.0.1",
            "test.issuer",
            issuer(),
            "test.client-keys",
            "http://127.0.0.1:" + clientKeys.getAddress().getPort() + "/",
            "logging.level.root",
            "WARN"));
    context = application.run();
  }

  @Override
  public String issuer() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public String clientKey() {
    return CLIENT_KEY.toJSONString();
  }

  @Override
  public Map<String, String> login() {
    return Map.of("username", "anna", "password", "correct-horse");
  }

  @Override
  public void close() {
    context.close();
    clientKeys.stop(0);
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("client-key").generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the provider finds the public key of the client that signs. */
  private static HttpServer clientKeys() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] keys =
          ("{\"keys\":[" + CLIENT_KEY.toPublicJWK().toJSONString() + "]}")
              .getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server's own configuration gives the rest. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Config {
    @Bean
    AuthorizationServerSettings settings(
        @org.springframework.beans.factory.annotation.Value("${test.issuer}") String issuer) {
      return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(
          User.withUsername("anna").password("{noop}correct-horse").roles("USER").build());
    }

    @Bean
    RegisteredClientRepository clients(
        @org.springframework.beans.factory.annotation.Value("${test.client-keys}") String keys) {
      return new InMemoryRegisteredClientRepository(
          Stream.of(
                  client("basic", ClientAuthenticationMethod.CLIENT_SECRET_BASIC, it -> {}),
                  client("post", ClientAuthenticationMethod.CLIENT_SECRET_POST, it -> {}),
                  client(
                      "private_key_jwt",
                      ClientAuthenticationMethod.PRIVATE_KEY_JWT,
                      it ->
                          it.jwkSetUrl(keys)
                              .tokenEndpointAuthenticationSigningAlgorithm(
                                  SignatureAlgorithm.RS256)),
                  client("none", ClientAuthenticationMethod.NONE, it -> it.requireProofKey(true)))
              .toList());
    }

    private static RegisteredClient client(
        String name, ClientAuthenticationMethod method, Consumer<ClientSettings.Builder> more) {
      ClientSettings.Builder settings =
          ClientSettings.builder().requireAuthorizationConsent(true).requireProofKey(false);
      more.accept(settings);
      RegisteredClient.Builder client =
          RegisteredClient.withId(name)
              .clientId("client-" + name)
              .clientAuthenticationMethod(method)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
              .redirectUri(REDIRECT)
              .postLogoutRedirectUri("https://shop.example/")
              .scope("openid")
              .scope("profile")
              .scope("orders")
              .clientSettings(settings.build());
      if (method != ClientAuthenticationMethod.NONE) {
        client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
      }
      return method == ClientAuthenticationMethod.CLIENT_SECRET_BASIC
              || method == ClientAuthenticationMethod.CLIENT_SECRET_POST
          ? client.clientSecret("{noop}" + SECRET + name).build()
          : client.build();
    }
  }
}
