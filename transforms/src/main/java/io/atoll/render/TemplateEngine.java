package io.atoll.render;

import io.atoll.model.SiteException;
import io.atoll.render.template.TemplateLanguage;
import io.atoll.site.Site;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one site, compiled when they are first used. Thread-safe; there is one a JVM,
 * which the analysis of the templates and all renderers share.
 *
 * <p>Templates are code of the site's author and content is data: no content is ever evaluated, and
 * no template reaches a file, a class, the network or the clock.
 */
public final class TemplateEngine {
  private static final int ROOM_AROUND_CONTENT = 4096;
  private static final ThreadLocal<@Nullable Rendering> CURRENT = new ThreadLocal<>();

  private static final AtomicReference<@Nullable TemplateEngine> LAST = new AtomicReference<>();

  private final Map<String, String> templates;
  private final Locale locale;
  private final PebbleEngine pebble;

  private TemplateEngine(Map<String, String> templates, Locale locale) {
    this.templates = Map.copyOf(templates);
    this.locale = locale;
    pebble =
        TemplateLanguage.engine(
            this.templates,
            locale,
            SiteFunctions.filters(TemplateEngine::rendering),
            SiteFunctions.functions(TemplateEngine::rendering),
            Map.of("site", new CurrentSite(TemplateEngine::rendering)));
  }

  /** The engine for a site: that of the last call if it had the same templates and language. */
  public static synchronized TemplateEngine of(Site site) {
    Locale locale = Locale.forLanguageTag(site.config().language().replace('_', '-'));
    TemplateEngine last = LAST.get();
    if (last == null || !last.locale.equals(locale) || !last.templates.equals(site.templates())) {
      last = new TemplateEngine(site.templates(), locale);
      LAST.set(last);
    }
    return last;
  }

  boolean has(String template) {
    return templates.containsKey(template);
  }

  PebbleEngine pebble() {
    return pebble;
  }

  private static Rendering rendering() {
    Rendering rendering = CURRENT.get();
    if (rendering == null) {
      throw new IllegalStateException("no page is being rendered");
    }
    return rendering;
  }

  /**
   * Renders a template.
   *
   * @param contentLength how much text the template will print besides its own, about
   * @param source the page that is rendered, as messages name it
   * @throws SiteException if the template or what it calls is wrong
   */
  String render(
      String template,
      Map<String, Object> variables,
      Rendering rendering,
      int contentLength,
      String source) {
    if (!has(template)) {
      throw new SiteException(
          "templates/" + template, 0, "this template is missing; " + source + " needs it: add it");
    }
    Rendering outer = CURRENT.get();
    CURRENT.set(rendering);
    try {
      return evaluate(template, variables, contentLength);
    } catch (RuntimeException e) {
      throw TemplateErrors.explained(e, template, source);
    } catch (StackOverflowError e) {
      throw TemplateErrors.endless(template, source);
    } finally {
      restore(outer);
    }
  }

  private static void restore(@Nullable Rendering outer) {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }

  private String evaluate(String template, Map<String, Object> variables, int contentLength) {
    PebbleTemplate compiled = pebble.getTemplate(template);
    Output output = new Output(contentLength + ROOM_AROUND_CONTENT);
    try {
      compiled.evaluate(output, variables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toString();
  }
}
