// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.words;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.vedette.checks.model.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Why a browser could not load a page, from its own word for it (Chromium's {@code
 * net_error_list.h}).
 *
 * @param what for a person
 * @param word the browser's, such as {@code ERR_NAME_NOT_RESOLVED}; null when there is none
 */
public record NetError(Cause cause, String what, @Nullable String word) {
  /** A worker's word for a page that was not left for the next one. */
  public static final String KEPT =
      "the page there asked whether to leave it, and the dialog was dismissed";

  private static final Pattern WORD = Pattern.compile("(?:net::)?(ERR_[A-Z0-9_]+)");

  public static NetError of(String message) {
    Matcher matcher = WORD.matcher(message);
    String word = matcher.find() ? matcher.group(1) : null;
    if (word != null) {
      return named(word);
    }
    if (message.equals(KEPT)) {
      return new NetError(Cause.EXPECTATION, "the browser stayed where it was", null);
    }
    return message.contains("Download is starting")
        ? new NetError(Cause.EXPECTATION, "it comes as a download, not as a page", null)
        : new NetError(Cause.PROTOCOL, "the browser could not load it", null);
  }

  private static NetError named(String word) {
    if (word.startsWith("ERR_CERT_")) {
      return new NetError(Cause.CERTIFICATE, certificate(word), word);
    }
    if (word.startsWith("ERR_SSL_") || word.startsWith("ERR_BAD_SSL_")) {
      return new NetError(Cause.TLS, "the TLS handshake failed", word);
    }
    return switch (word) {
      case "ERR_NAME_NOT_RESOLVED", "ERR_NAME_RESOLUTION_FAILED", "ERR_DNS_TIMED_OUT" ->
          new NetError(Cause.DNS, "the name does not resolve", word);
      case "ERR_TOO_MANY_REDIRECTS" -> new NetError(Cause.REDIRECT, "too many redirects", word);
      case "ERR_UNSAFE_REDIRECT", "ERR_INVALID_REDIRECT" ->
          new NetError(Cause.REDIRECT, "a redirect that cannot be followed", word);
      case "ERR_TIMED_OUT" -> new NetError(Cause.TIMEOUT, "no answer in time", word);
      case "ERR_CONNECTION_RESET", "ERR_CONNECTION_CLOSED", "ERR_CONNECTION_ABORTED" ->
          new NetError(Cause.CONNECT, "the connection broke", word);
      case "ERR_CONNECTION_TIMED_OUT" -> new NetError(Cause.CONNECT, "no connection in time", word);
      case "ERR_BLOCKED_BY_CLIENT", "ERR_BLOCKED_BY_ADMINISTRATOR" ->
          new NetError(Cause.DEFINITION, "the check blocks it", word);
      case "ERR_INTERNET_DISCONNECTED", "ERR_NETWORK_CHANGED", "ERR_NETWORK_IO_SUSPENDED" ->
          new NetError(Cause.AGENT, "the agent's network is away", word);
      case "ERR_INSUFFICIENT_RESOURCES", "ERR_OUT_OF_MEMORY", "ERR_FILE_NO_SPACE" ->
          new NetError(Cause.AGENT, "the agent's machine has too little left", word);
      case "ERR_ABORTED" ->
          new NetError(
              Cause.EXPECTATION, "it gives no page: no content, or something to save", word);
      case "ERR_HTTP_RESPONSE_CODE_FAILURE" ->
          new NetError(Cause.EXPECTATION, "it was answered with an error and without a page", word);
      case "ERR_INVALID_AUTH_CREDENTIALS" ->
          new NetError(Cause.EXPECTATION, "it wants a user and a password (401)", word);
      case "ERR_EMPTY_RESPONSE" -> new NetError(Cause.PROTOCOL, "the answer was empty", word);
      case "ERR_UNSAFE_PORT" -> new NetError(Cause.DEFINITION, "browsers refuse that port", word);
      case "ERR_INVALID_URL", "ERR_DISALLOWED_URL_SCHEME", "ERR_UNKNOWN_URL_SCHEME" ->
          new NetError(Cause.DEFINITION, "no URL to go to", word);
      default -> byFamily(word);
    };
  }

  private static NetError byFamily(String word) {
    if (word.contains("PROXY") || word.contains("TUNNEL")) {
      return new NetError(Cause.CONNECT, "it cannot be reached", word);
    }
    if (word.startsWith("ERR_CONNECTION_") || word.startsWith("ERR_ADDRESS_")) {
      return new NetError(Cause.CONNECT, "the connection was refused or not possible", word);
    }
    return new NetError(Cause.PROTOCOL, "the answer was broken", word);
  }

  private static String certificate(String word) {
    return switch (word) {
      case "ERR_CERT_DATE_INVALID" -> "the certificate is expired or not yet valid";
      case "ERR_CERT_COMMON_NAME_INVALID" -> "the certificate is for another name";
      case "ERR_CERT_AUTHORITY_INVALID" -> "the certificate is not trusted";
      case "ERR_CERT_REVOKED" -> "the certificate is revoked";
      default -> "the certificate is not valid";
    };
  }
}
