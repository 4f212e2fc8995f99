package io.atoll.parse;

import java.util.List;
import java.util.Map;

/**
 * One tag of a shortcode as it stands in a body.
 *
 * @param form what it does
 * @param name of the shortcode; of a {@link Form#LITERAL} the text to print
 * @param positional arguments without a name
 * @param named arguments with a name
 * @param markdown whether it is written with {@code %}
 * @param start its offset in the body
 * @param end behind it
 * @param line in the file
 */
record ShortcodeTag(
    Form form,
    String name,
    List<String> positional,
    Map<String, String> named,
    boolean markdown,
    int start,
    int end,
    int line) {

  /** What a tag does. */
  enum Form {
    OPEN,
    CLOSE,
    SELF_CLOSED,
    LITERAL
  }
}
