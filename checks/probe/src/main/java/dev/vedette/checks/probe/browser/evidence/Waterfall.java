// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.report.PageLoad;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The waterfall in the shape of HAR 1.2, of what a report holds and no more: no bodies, no cookies,
 * no headers but those that tell of a CDN.
 *
 * @param start of the run
 */
public record Waterfall(Instant start, List<PageVisit> visits, List<PageLoad> loads) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As much of it as fits, in UTF-8. */
  public byte[] json(int most) {
    for (int kept = loads.size(); ; kept = kept * 3 / 4) {
      byte[] json = bytes(har(loads.subList(0, kept)));
      if (json.length <= most || kept == 0) {
        return json;
      }
    }
  }

  private ObjectNode har(List<PageLoad> kept) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode log = root.putObject("log").put("version", "1.2");
    log.putObject("creator").put("name", "Vedette").put("version", "1");
    ArrayNode pages = log.putArray("pages");
    for (int i = 0; i < visits.size(); i++) {
      page(pages.addObject(), i, visits.get(i));
    }
    ArrayNode entries = log.putArray("entries");
    kept.forEach(load -> entry(entries.addObject(), load));
    if (kept.size() < loads.size()) {
      log.put("comment", (loads.size() - kept.size()) + " more requests are left out");
    }
    return root;
  }

  private void page(ObjectNode page, int index, PageVisit visit) {
    page.put("startedDateTime", start.plus(visit.begin()).toString())
        .put("id", id(index))
        .put("title", visit.url());
    page.putObject("pageTimings").put("onContentLoad", -1).put("onLoad", -1);
  }

  private static String id(int visit) {
    return "page_" + (visit + 1);
  }

  private void entry(ObjectNode entry, PageLoad load) {
    if (load.visit() >= 0) {
      entry.put("pageref", id(load.visit()));
    }
    entry
        .put("startedDateTime", start.plus(load.timing().begin()).toString())
        .put("time", millis(load.timing().duration()));
    request(entry.putObject("request"), load);
    response(entry.putObject("response"), load);
    entry.putObject("cache");
    timings(entry.putObject("timings"), load.timing());
    if (load.answer() != null && load.answer().address() != null) {
      entry.put("serverIPAddress", load.answer().address());
    }
    entry.put("_resourceType", load.asked().type()).put("_blocking", load.asked().blocking());
    if (load.asked().initiator() != null) {
      entry.putObject("_initiator").put("url", load.asked().initiator());
    }
  }

  private static void request(ObjectNode request, PageLoad load) {
    request
        .put("method", load.asked().method())
        .put("url", load.asked().url())
        .put("httpVersion", load.answer() == null ? "" : load.answer().protocol())
        .put("headersSize", -1)
        .put("bodySize", -1);
    List.of("cookies", "headers", "queryString").forEach(request::putArray);
  }

  private static void response(ObjectNode response, PageLoad load) {
    PageLoad.Answered answer = load.answer();
    response
        .put("status", answer == null ? 0 : answer.status())
        .put("statusText", "")
        .put("httpVersion", answer == null ? "" : answer.protocol())
        .put("redirectURL", "")
        .put("headersSize", -1)
        .put("bodySize", answer == null ? -1 : answer.bytes());
    response.putArray("cookies");
    ArrayNode headers = response.putArray("headers");
    if (answer != null) {
      answer
          .edge()
          .forEach((name, value) -> headers.addObject().put("name", name).put("value", value));
    }
    response
        .putObject("content")
        .put("size", answer == null ? 0 : answer.bytes())
        .put("mimeType", "x-unknown");
    if (load.timing().failure() != null) {
      response.put("_error", load.timing().failure());
    }
  }

  /** In HAR the handshake of TLS is a part of connecting. */
  private static void timings(ObjectNode timings, PageLoad.LoadTiming timing) {
    Duration tls = timing.phases().get(Phase.TLS);
    Duration connect = timing.phases().get(Phase.CONNECT);
    Duration blocked = timing.phases().values().stream().reduce(timing.duration(), Duration::minus);
    timings
        .put("blocked", Math.max(0, millis(blocked)))
        .put("dns", millis(timing.phases().get(Phase.DNS)))
        .put(
            "connect", connect == null || tls == null ? millis(connect) : millis(connect.plus(tls)))
        .put("ssl", millis(tls))
        .put("send", Math.max(0, millis(timing.phases().get(Phase.SEND))))
        .put("wait", Math.max(0, millis(timing.phases().get(Phase.WAIT))))
        .put("receive", Math.max(0, millis(timing.phases().get(Phase.RECEIVE))));
  }

  /** −1 for what did not happen, as HAR has it. */
  private static double millis(@Nullable Duration duration) {
    return duration == null ? -1 : duration.toNanos() / 1e6;
  }

  private static byte[] bytes(ObjectNode json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }
}
