package io.atoll.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shortcode in a body, rendered when its page is.
 *
 * @param name the template is {@code shortcodes/NAME.html}
 * @param positional arguments without a name, in order
 * @param named arguments with a name
 * @param inner what stands between its opening and closing tag, as written (with the holes of the
 *     calls nested in it); absent for a call that is not closed
 * @param innerHtml the same, rendered as Markdown, with holes
 * @param markdown whether it was called as {@code {{% name %}}}: {@code inner} is the rendered HTML
 * @param line where it stands in the source file, from 1
 */
public record ShortcodeCall(
    String name,
    List<String> positional,
    Map<String, String> named,
    @Nullable String inner,
    @Nullable String innerHtml,
    boolean markdown,
    int line) {

  public void writeTo(WireOutput out) {
    out.text(name).texts(positional).map(named, (value, to) -> to.text(value));
    out.optional(inner).optional(innerHtml).flag(markdown).number(line);
  }

  public static ShortcodeCall readFrom(WireInput in) {
    return new ShortcodeCall(
        in.text(),
        in.texts(),
        in.map(WireInput::text),
        in.optional(),
        in.optional(),
        in.flag(),
        in.integer());
  }
}
