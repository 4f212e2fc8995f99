package io.atoll.render.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Templates from a map: there is no way from here to a file. Paths are relative to the templates'
 * root; those that begin with {@code ./} or {@code ../} are relative to the template that names
 * them.
 */
final class TemplateMap implements Loader<String> {
  private final Map<String, String> templates;

  TemplateMap(Map<String, String> templates) {
    this.templates = templates;
  }

  @Override
  public Reader getReader(String path) {
    String source = templates.get(path);
    if (source == null) {
      throw new LoaderException(
          null, "there is no template '" + path + "'; paths start below templates/");
    }
    return new StringReader(source);
  }

  @Override
  public String resolveRelativePath(String path, @Nullable String from) {
    return resolve(path, from == null ? "" : from);
  }

  /** The path below the templates' root that a template means. */
  static String resolve(String path, String from) {
    Deque<String> parts = new ArrayDeque<>();
    boolean relative = path.startsWith("./") || path.startsWith("../");
    String whole = relative ? from.substring(0, from.lastIndexOf('/') + 1) + path : path;
    for (String part : whole.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  @Override
  public String createCacheKey(String path) {
    return path;
  }

  @Override
  public boolean resourceExists(String path) {
    return templates.containsKey(path);
  }

  @Override
  public void setCharset(String charset) {}

  @Override
  public void setPrefix(String prefix) {}

  @Override
  public void setSuffix(String suffix) {}
}
