package io.atoll.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.SubSequence;

/**
 * The text of flexmark's sequences, which flexmark itself copies character by character, through
 * several virtual calls for each.
 */
final class Chars {
  private Chars() {}

  /** The same as {@code chars.toString()}, as {@link SourceText} leaves no NUL to replace. */
  static String of(BasedSequence chars) {
    if (chars instanceof SubSequence && chars.getBase() instanceof String text) {
      return text.substring(chars.getStartOffset(), chars.getEndOffset());
    }
    return chars.toString();
  }

  /** The same as {@code chars.unescape()}: without backslashes and entities. */
  static String unescaped(BasedSequence chars) {
    String text = of(chars);
    boolean isPlain = text.indexOf('\\') < 0 && text.indexOf('&') < 0;
    return isPlain ? text : Escaping.unescapeString(text);
  }
}
