package io.atoll.render;

import java.util.function.IntFunction;

/**
 * A file that is to be rendered.
 *
 * @param template the path of its template, or what stands for one
 * @param inputs what it would be made from if its templates read this
 */
record Target(String path, String owner, String template, IntFunction<String> inputs) {
  static final String FEED = "(feed)";
  static final String GENERATED = "(generated)";
}
