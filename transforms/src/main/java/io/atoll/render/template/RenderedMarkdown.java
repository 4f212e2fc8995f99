package io.atoll.render.template;

import java.util.function.Supplier;

/**
 * Markdown whose HTML is known: prints its source as it is, and {@code markdownify} gives the HTML
 * without parsing again.
 */
public final class RenderedMarkdown {
  private final Supplier<String> source;
  private final Supplier<String> html;

  public RenderedMarkdown(Supplier<String> source, Supplier<String> html) {
    this.source = source;
    this.html = html;
  }

  String html() {
    return html.get();
  }

  @Override
  public String toString() {
    return source.get();
  }
}
