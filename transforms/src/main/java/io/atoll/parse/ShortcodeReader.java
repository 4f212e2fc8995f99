package io.atoll.parse;

import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Form;
import io.atoll.model.SiteException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the shortcodes out of a body and leaves {@link Marks} in their places. */
final class ShortcodeReader {
  private static final Set<String> REFERENCES = Set.of("ref", "relref", "doc");

  private final Set<String> templates;
  private final String file;
  private final String body;
  private final List<PageLink> links;
  private final List<Call> calls = new ArrayList<>();
  private final List<String> literals = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();

  private ShortcodeReader(Set<String> templates, String file, String body, List<PageLink> links) {
    this.templates = templates;
    this.file = file;
    this.body = body;
    this.links = links;
  }

  /**
   * A call and the text, with marks, between its tags.
   *
   * @param inner absent for a call that is not closed
   * @param isBlock whether that text begins on a line of its own
   */
  record Call(ShortcodeTag tag, @Nullable LinedText inner, boolean isBlock) {}

  /**
   * @param text the body with marks
   * @param calls by the number of their mark
   * @param literals by the number of their mark
   */
  record Result(LinedText text, List<Call> calls, List<String> literals) {}

  /** A text being put together: the body, or what stands between two tags. */
  private record Frame(@Nullable ShortcodeTag tag, int number, int indent, LinedText text) {}

  /**
   * Reads all shortcodes.
   *
   * @param templates the paths of the templates there are
   * @param links takes the links that {@code ref}, {@code relref} and {@code doc} make
   * @throws SiteException if one is malformed, unknown, or closed without being opened
   */
  static Result read(
      Set<String> templates, String file, String body, int firstLine, List<PageLink> links) {
    if (!ShortcodeLexer.mayHaveTags(body)) {
      return new Result(LinedText.of(body, firstLine), List.of(), List.of());
    }
    return new ShortcodeReader(templates, file, body, links).read(firstLine);
  }

  private Result read(int firstLine) {
    List<ShortcodeTag> tags = ShortcodeLexer.tags(file, body, firstLine);
    boolean[] isPaired = paired(tags);
    LinedText all = new LinedText();
    frames.push(new Frame(null, -1, 0, all));
    int from = 0;
    int line = firstLine;
    for (int i = 0; i < tags.size(); i++) {
      ShortcodeTag tag = tags.get(i);
      append(body.substring(from, tag.start()), line);
      put(tag, isPaired[i]);
      from = tag.end();
      line = tag.line() + lineEnds(tag);
    }
    append(body.substring(from), line);
    return new Result(all, calls, literals);
  }

  /** Which opening tags have a closing one: each closes the nearest of its name. */
  private boolean[] paired(List<ShortcodeTag> tags) {
    boolean[] paired = new boolean[tags.size()];
    Deque<Integer> open = new ArrayDeque<>();
    Map<String, Integer> openByName = new HashMap<>();
    for (int i = 0; i < tags.size(); i++) {
      ShortcodeTag tag = tags.get(i);
      if (tag.form() == ShortcodeTag.Form.OPEN) {
        open.push(i);
        openByName.merge(tag.name(), 1, Integer::sum);
      } else if (tag.form() == ShortcodeTag.Form.CLOSE) {
        paired[closed(tag, tags, open, openByName)] = true;
      }
    }
    return paired;
  }

  private int closed(
      ShortcodeTag closing,
      List<ShortcodeTag> tags,
      Deque<Integer> open,
      Map<String, Integer> openByName) {
    if (openByName.getOrDefault(closing.name(), 0) == 0) {
      throw failure(
          closing, "closes the shortcode " + closing.name() + ", which is not open; remove it");
    }
    while (true) {
      int candidate = open.pop();
      String name = tags.get(candidate).name();
      openByName.merge(name, -1, Integer::sum);
      if (name.equals(closing.name())) {
        return candidate;
      }
    }
  }

  private void append(String piece, int line) {
    Frame frame = frames.element();
    frame.text().append(withoutIndent(piece, frame.indent()), line);
  }

  /** The lines behind the first, each without so many of its leading blanks. */
  private static String withoutIndent(String piece, int indent) {
    if (indent == 0) {
      return piece;
    }
    StringBuilder text = new StringBuilder(piece.length());
    int skip = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (skip > 0 && (c == ' ' || c == '\t')) {
        skip--;
      } else {
        skip = c == '\n' ? indent : 0;
        text.append(c);
      }
    }
    return text.toString();
  }

  private void put(ShortcodeTag tag, boolean isPaired) {
    switch (tag.form()) {
      case LITERAL -> {
        mark(Marks.LITERAL, literals.size(), tag);
        literals.add(tag.name());
      }
      case CLOSE -> close(tag);
      case OPEN, SELF_CLOSED -> open(tag, isPaired);
    }
  }

  private void open(ShortcodeTag tag, boolean isPaired) {
    if (REFERENCES.contains(tag.name()) && !isPaired) {
      reference(tag);
      return;
    }
    if (!templates.contains("shortcodes/" + tag.name() + ".html")) {
      throw failure(
          tag,
          "there is no shortcode "
              + tag.name()
              + "; add templates/shortcodes/"
              + tag.name()
              + ".html, or write {{</* "
              + tag.name()
              + " */>}} to show it as text");
    }
    int number = calls.size();
    calls.add(new Call(tag, null, false));
    if (isPaired) {
      frames.push(new Frame(tag, number, indent(tag), new LinedText()));
    } else {
      mark(Marks.SHORTCODE, number, tag);
    }
  }

  private void close(ShortcodeTag closing) {
    Frame frame = frames.pop();
    ShortcodeTag tag = frame.tag();
    if (tag == null) {
      throw failure(closing, "closes " + closing.name() + ", which is not open");
    }
    boolean isBlock = tag.end() < body.length() && body.charAt(tag.end()) == '\n';
    calls.set(frame.number(), new Call(tag, frame.text(), isBlock));
    mark(Marks.SHORTCODE, frame.number(), tag);
  }

  private void reference(ShortcodeTag tag) {
    String named = tag.named().getOrDefault("path", "");
    String raw = tag.positional().isEmpty() ? named : tag.positional().get(0);
    if (raw.isBlank()) {
      throw failure(
          tag,
          tag.name() + " needs the page to link to, as in {{< " + tag.name() + " \"x.md\" >}}");
    }
    char kind = tag.name().equals("doc") ? Marks.TITLED_LINK : Marks.LINK;
    mark(kind, links.size(), tag);
    links.add(LinkTarget.of(raw.strip()).link(Form.REFERENCE, tag.line()));
  }

  private void mark(char kind, int number, ShortcodeTag tag) {
    frames.element().text().append(Marks.of(kind, number), tag.line());
  }

  /** The blanks in front of a tag that begins its line, which its inner lines share. */
  private int indent(ShortcodeTag tag) {
    int start = body.lastIndexOf('\n', tag.start() - 1) + 1;
    return body.substring(start, tag.start()).isBlank() ? tag.start() - start : 0;
  }

  private int lineEnds(ShortcodeTag tag) {
    return (int) body.substring(tag.start(), tag.end()).chars().filter(c -> c == '\n').count();
  }

  private SiteException failure(ShortcodeTag tag, String message) {
    return new SiteException(file, tag.line(), message);
  }
}
