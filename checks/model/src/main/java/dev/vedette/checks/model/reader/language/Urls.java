// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.SchemaBook;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** URLs that may hold expressions. */
final class Urls implements Shape<Template> {
  static final Shape<Template> URL = new Urls();
  static final String MEND = "write it whole, for instance https://shop.example.com/path";

  /**
   * As browsers take it (WHATWG URL): hosts may have an underscore or letters of any script, and
   * what follows may hold anything but blanks.
   */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)https?://([^/?#\\s@]*@)?"
              + "(\\[[0-9a-f:.]+]|[\\p{L}\\p{M}\\p{N}._-]+)(:[0-9]{1,5})?([/?#]\\S*)?");

  private Urls() {}

  /** An absolute http or https URL with a host. */
  static Optional<URI> parse(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme();
      boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException bad) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Template> read(Node node, Reading reading) {
    Optional<Template> url = Shapes.TEMPLATE.read(node, reading);
    if (url.isPresent() && !isPlausible(url.get())) {
      reading.error(node.place(), "'" + url.get().source() + "' is not a URL", MEND);
    }
    return url;
  }

  private static boolean isPlausible(Template url) {
    if (url.parts().isEmpty()) {
      return false;
    }
    return switch (url.parts().getFirst()) {
      case Template.Part.Value ignored -> true;
      case Template.Part.Text text ->
          url.isLiteral()
              ? WHOLE.matcher(text.text()).matches()
              : text.text().matches("(?i)https?://.*");
    };
  }

  @Override
  public Schema schema(SchemaBook book) {
    return Schema.of("string").with("pattern", "^([Hh][Tt][Tt][Pp][Ss]?://|\\$\\()");
  }
}
