package io.atoll.render;

import io.atoll.model.Hole;
import io.atoll.model.PageLink;
import io.atoll.model.ShortcodeCall;
import io.atoll.model.SiteException;
import io.atoll.render.template.Html;
import io.atoll.render.template.RenderedMarkdown;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Map;

/** A page's stored body with its holes filled: links, titles and shortcodes. */
final class Body {
  private static final int DEEPEST_NESTING = 100;
  private static final int ROOM_FOR_HOLES = 1024;

  private final PageView page;
  private int depth;

  Body(PageView page) {
    this.page = page;
  }

  /** The whole body. */
  String html() {
    return filled(page.body().html());
  }

  private String filled(String html) {
    if (html.indexOf('\0') < 0) {
      return html;
    }
    StringBuilder result = new StringBuilder(html.length() + ROOM_FOR_HOLES);
    Hole.split(html, result::append, (hole, index) -> result.append(filling(hole, index)));
    return result.toString();
  }

  private String filling(Hole hole, int index) {
    return switch (hole) {
      case LINK -> address(index);
      case TITLE -> title(index);
      case SHORTCODE -> called(page.body().shortcodes().get(index));
    };
  }

  private String address(int index) {
    PageLink link = page.body().links().get(index);
    PageLink.Target target = page.neighbours().link(index);
    String address =
        target == null
            ? link.raw()
            : page.rendering().addresses().href(target.url()) + link.suffix();
    return Html.escape(address);
  }

  private String title(int index) {
    PageLink.Target target = page.neighbours().link(index);
    return Html.escape(target == null ? page.body().links().get(index).raw() : target.title());
  }

  private String called(ShortcodeCall call) {
    String template = "shortcodes/" + call.name() + ".html";
    Rendering rendering = page.rendering();
    if (!rendering.engine().has(template)) {
      throw failure(
          call,
          "there is no shortcode '"
              + call.name()
              + "'; add templates/"
              + template
              + " or remove it");
    }
    if (++depth > DEEPEST_NESTING) {
      throw failure(call, "shortcodes are nested more than " + DEEPEST_NESTING + " deep");
    }
    String source = page.source() + ":" + call.line();
    String html = rendering.engine().render(template, variables(call), rendering, 0, source);
    depth--;
    return html;
  }

  private SiteException failure(ShortcodeCall call, String message) {
    return new SiteException(page.source(), call.line(), message);
  }

  private Map<String, Object> variables(ShortcodeCall call) {
    Map<String, Object> variables = page.rendering().variables(page);
    variables.put("name", call.name());
    variables.put("args", call.positional());
    variables.put("params", call.named());
    variables.put("inner", inner(call));
    List<String> arguments = call.positional();
    for (int i = 0; i < arguments.size(); i++) {
      variables.put("arg" + i, arguments.get(i));
    }
    return variables;
  }

  /** As in Hugo, what a call encloses is printed as it stands, or as HTML for a Markdown call. */
  private Object inner(ShortcodeCall call) {
    String source = call.inner() == null ? "" : call.inner();
    String html = call.innerHtml() == null ? "" : call.innerHtml();
    return call.markdown()
        ? new SafeString(filled(html))
        : new RenderedMarkdown(() -> filled(source), () -> filled(html));
  }
}
