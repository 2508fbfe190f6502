// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.repository;

import dev.vedette.checks.model.expression.Template;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where pages go. Secrets in a receiver are the controller's own. */
public record Receiver(String name, Kind kind) {

  /** By protocol. */
  public sealed interface Kind {
    /** Events API v2; a null URL is PagerDuty's own. */
    record PagerDuty(Template routingKey, @Nullable Template url) implements Kind {}

    record Webhook(Template url, Map<String, Template> headers) implements Kind {
      public Webhook {
        headers = Map.copyOf(headers);
      }
    }

    record Alertmanager(List<Template> urls) implements Kind {
      public Alertmanager {
        urls = List.copyOf(urls);
      }
    }

    record Slack(Template webhook) implements Kind {}

    record Email(List<String> to, @Nullable Template smtp, @Nullable String from) implements Kind {
      public Email {
        to = List.copyOf(to);
      }
    }

    /** Read and checked, sent by a later version: {@code teams, incidentio, opsgenie}. */
    record Later(String kind, Map<String, Template> options) implements Kind {
      public Later {
        options = Map.copyOf(options);
      }
    }
  }
}
