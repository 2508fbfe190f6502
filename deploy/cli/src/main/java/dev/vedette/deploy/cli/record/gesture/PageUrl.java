// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.gesture;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a page's URL says. */
public final class PageUrl {
  /** Parts of a path that differ from run to run: numbers, UUIDs, long tokens, addresses. */
  private static final Pattern CHANGING =
      Pattern.compile(
          "[0-9]{2,}|.*(?:@|%40).*|[0-9a-fA-F-]{16,}|(?=.*[0-9])(?=.*[A-Za-z])[0-9A-Za-z_-]{20,}");

  private static final Pattern GLOB_SIGNS = Pattern.compile("[*?{}\\[\\]\\\\]+");

  private PageUrl() {}

  /** The same URL with its odd characters encoded, as the language wants them. */
  public static String clean(String url) {
    StringBuilder clean = new StringBuilder();
    url.strip()
        .chars()
        .forEach(
            c ->
                clean.append(
                    " |\"<>^`{}\\".indexOf(c) >= 0
                        ? String.format(Locale.ROOT, "%%%02X", c)
                        : Character.toString(c)));
    return clean.toString();
  }

  /** The URL, when it is an absolute one of the web. */
  public static Optional<URI> parse(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException bad) {
      return Optional.empty();
    }
  }

  /** A glob that this page's URL fits on every run. */
  public static String glob(String url) {
    return parse(url).map(PageUrl::glob).orElse("**");
  }

  private static String glob(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String fragment = uri.getRawFragment();
    boolean routed = fragment != null && (fragment.startsWith("/") || fragment.startsWith("!"));
    String start = path.equals("/") ? uri.getScheme() + "://" + site(uri) : "**";
    return start
        + steady(path)
        + (uri.getRawQuery() == null ? "" : "?*")
        + (routed ? "#" + steady(fragment.replaceFirst("\\?.*", "")) : fragment == null ? "" : "*");
  }

  /** Host and port; a browser may show a name and password in front of them or not. */
  private static String site(URI uri) {
    String authority = String.valueOf(uri.getRawAuthority());
    return uri.getRawUserInfo() == null ? authority : authority.replaceFirst(".*@", "*");
  }

  private static String steady(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> isChanging(part) ? "*" : part)
        .map(part -> GLOB_SIGNS.matcher(part).replaceAll("*"))
        .collect(Collectors.joining("/"));
  }

  private static boolean isChanging(String part) {
    return CHANGING.matcher(part).matches() || Chance.made(Percent.decoded(part));
  }

  /** The host without {@code www.}; empty when there is none. */
  public static String host(String url) {
    return parse(url).map(uri -> uri.getHost().replaceFirst("^www\\.", "")).orElse("");
  }

  /** Host and path, as a reader would name the page. */
  public static String shown(String url) {
    return parse(url)
        .map(
            uri -> {
              String path = uri.getRawPath() == null ? "" : uri.getRawPath();
              return host(url) + (path.equals("/") ? "" : steady(path).replaceAll("/$", ""));
            })
        .orElse("a page");
  }
}
