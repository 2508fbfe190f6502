// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Challenge;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a digest challenge: RFC 7616, qop {@code auth}, {@code auth-int} and none, MD5 and
 * SHA-256, also session-wise.
 *
 * @param nonce of our own making, new for each answer
 */
record DigestAnswer(String username, String password, String nonce) {
  private static final Map<String, String> ALGORITHMS =
      Map.of("MD5", "MD5", "SHA-256", "SHA-256", "SHA-512-256", "SHA-512/256");
  private static final String SESSION = "-SESS";

  /** Of the body, too. */
  private static final String WHOLE = "auth-int";

  /** The strongest challenge that we can answer; empty when there is none. */
  static Optional<Challenge> best(List<Challenge> challenges) {
    return challenges.stream()
        .filter(it -> it.scheme().equalsIgnoreCase("digest") && ALGORITHMS.containsKey(hash(it)))
        .filter(it -> protection(it) != null)
        .reduce((first, other) -> hash(first).equals("MD5") ? other : first);
  }

  private static String algorithm(Challenge challenge) {
    return parameter(challenge, "algorithm", "MD5");
  }

  private static String hash(Challenge challenge) {
    String upper = algorithm(challenge).toUpperCase(Locale.ROOT);
    return upper.endsWith(SESSION) ? upper.substring(0, upper.length() - SESSION.length()) : upper;
  }

  private static String parameter(Challenge challenge, String name, String otherwise) {
    return challenge.authParams().getOrDefault(name, otherwise);
  }

  /** The value of {@code Authorization} for a request with that body. */
  String to(Challenge challenge, String method, HttpUrl url, ByteString body) {
    String query = url.encodedQuery();
    String uri = url.encodedPath() + (query == null ? "" : "?" + query);
    String theirs = parameter(challenge, "nonce", "");
    String qop = String.valueOf(protection(challenge));
    String between = qop.isEmpty() ? "" : ":00000001:" + nonce + ":" + qop;
    String asked = method + ":" + uri + (qop.equals(WHOLE) ? ":" + digest(challenge, body) : "");
    String response =
        digest(
            challenge, secret(challenge) + ":" + theirs + between + ":" + digest(challenge, asked));
    StringBuilder header = new StringBuilder("Digest ");
    quoted(header, "username", username);
    quoted(header.append(", "), "realm", parameter(challenge, "realm", ""));
    quoted(header.append(", "), "nonce", theirs);
    quoted(header.append(", "), "uri", uri);
    quoted(header.append(", "), "response", response);
    header.append(", algorithm=").append(algorithm(challenge));
    String opaque = challenge.authParams().get("opaque");
    if (opaque != null) {
      quoted(header.append(", "), "opaque", opaque);
    }
    if (!qop.isEmpty()) {
      quoted(header.append(", qop=").append(qop).append(", nc=00000001, "), "cnonce", nonce);
    }
    return header.toString();
  }

  /** What the digest is to protect: empty where nothing is said, null for what is unknown. */
  private static @Nullable String protection(Challenge challenge) {
    String qop = challenge.authParams().get("qop");
    if (qop == null) {
      return "";
    }
    List<String> offered = List.of(qop.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
    return Stream.of("auth", WHOLE).filter(offered::contains).findFirst().orElse(null);
  }

  private String secret(Challenge challenge) {
    String plain =
        digest(challenge, username + ":" + parameter(challenge, "realm", "") + ":" + password);
    return algorithm(challenge).toUpperCase(Locale.ROOT).endsWith(SESSION)
        ? digest(challenge, plain + ":" + parameter(challenge, "nonce", "") + ":" + nonce)
        : plain;
  }

  private static void quoted(StringBuilder header, String name, String value) {
    header.append(name).append("=\"");
    header.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  private static String digest(Challenge challenge, String text) {
    return digest(challenge, ByteString.encodeUtf8(text));
  }

  private static String digest(Challenge challenge, ByteString bytes) {
    try {
      MessageDigest digest =
          MessageDigest.getInstance(String.valueOf(ALGORITHMS.get(hash(challenge))));
      return HexFormat.of().formatHex(digest.digest(bytes.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has these digests", e);
    }
  }
}
