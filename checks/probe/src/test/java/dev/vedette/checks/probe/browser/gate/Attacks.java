// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import static dev.vedette.checks.probe.browser.gate.Attack.denied;
import static dev.vedette.checks.probe.browser.gate.Attack.disguised;
import static dev.vedette.checks.probe.browser.gate.Attack.tried;

import java.util.List;
import java.util.stream.Stream;

/** The pages that attack. */
final class Attacks {
  private static final List<Attack> NAVIGATIONS =
      List.of(
          denied("location", "<script>location = 'http://$at/'</script>"),
          denied("redirect", "<script>location = '$go'</script>"),
          denied("refresh", "<meta http-equiv=refresh content='0;url=http://$at/'>"),
          denied(
              "form",
              "<form method=post action='http://$at/'><input name=a></form>"
                  + "<script>document.forms[0].submit()</script>"),
          denied("frame", "<iframe src='http://$at/'></iframe>"),
          denied("srcdoc", "<iframe sandbox srcdoc=\"<img src='http://$at/'>\"></iframe>"),
          denied("object", "<object data='http://$at/'></object>"));

  private static final List<Attack> RESOURCES =
      List.of(
          denied("script", "<script src='http://$at/'></script>"),
          denied("image", "<img src='http://$at/'>"),
          denied("redirected-image", "<img src='$go'>"),
          denied("stylesheet", "<link rel=stylesheet href='http://$at/'>"),
          denied("import", "<style>@import url(http://$at/);</style>"),
          denied(
              "font",
              "<style>@font-face { font-family: f; src: url(http://$at/) } p { font-family: f }"
                  + "</style><p>text"),
          denied("poster", "<video poster='http://$at/'></video>"),
          denied("preload", "<link rel=preload as=image href='http://$at/'>"),
          denied("prefetch", "<link rel=prefetch href='http://$at/'>"),
          denied("preconnect", "<link rel=preconnect href='https://$at/'>"));

  private static final List<Attack> SCRIPTS =
      List.of(
          denied("fetch", "<script>fetch('http://$at/', {mode: 'no-cors'})</script>"),
          denied(
              "request",
              "<script>var r = new XMLHttpRequest(); r.open('GET', 'http://$at/', false);"
                  + " r.send()</script>"),
          denied("events", "<script>new EventSource('http://$at/')</script>"),
          denied("socket", "<script>new WebSocket('ws://$at/')</script>"),
          denied("secure-socket", "<script>new WebSocket('wss://$at/')</script>"),
          denied("beacon", "<script>navigator.sendBeacon('http://$at/', 'x')</script>"),
          denied("worker", "<script>new Worker('$script')</script>")
              .with("importScripts('http://$at/')"),
          denied("service-worker", "<script>navigator.serviceWorker.register('$script')</script>")
              .with("fetch('http://$at/', {mode: 'no-cors'})"),
          denied("relay", rtc("turn:$at?transport=tcp")),
          tried("relay-udp", rtc("turn:$at?transport=udp")),
          tried("stun", rtc("stun:$at")),
          tried(
              "transport",
              "<script>new WebTransport('https://$at/').ready.then(reached, tried)</script>"),
          tried("file", "<script>fetch('file:///etc/hosts').then(reached, tried)</script>"),
          tried("chrome", "<script>fetch('chrome://version').then(reached, tried)</script>"));

  private static final List<Attack> DISGUISES =
      List.of(
          disguised("name", "shop.example"),
          disguised("local-name", "shop.localhost"),
          disguised("decimal", "2130706434"),
          disguised("hexadecimal", "0x7f.0.0.0x2"),
          disguised("octal", "0177.0.0.02"),
          disguised("short", "127.2"),
          disguised("dot", "127.0.0.2."),
          disguised("full-width", "\uff11\uff12\uff17.0.0.2"),
          disguised("mapped", "[::ffff:127.0.0.2]"),
          disguised("loopback-6", "[::1]"),
          disguised("compatible", "[::127.0.0.2]"),
          disguised("nat64", "[64:ff9b::127.0.0.2]"),
          disguised("metadata", "169.254.169.254"),
          tried("rebinding", "<script>fetch('http://$at/').then(reached, tried)</script>")
              .at("rebinding.example"));

  private Attacks() {}

  static List<Attack> all() {
    return Stream.of(NAVIGATIONS, RESOURCES, SCRIPTS, DISGUISES).flatMap(List::stream).toList();
  }

  /** A browser that may ask by UDP does so at once; one that may not says nothing of it. */
  private static String rtc(String server) {
    return """
        <script>
        const peer = new RTCPeerConnection(
            {iceServers: [{urls: '%s', username: 'u', credential: 'c'}]})
        peer.createDataChannel('x')
        peer.setLocalDescription().then(() => setTimeout(tried, 3000))
        </script>
        """
        .formatted(server);
  }
}
