package io.atoll.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects a page's headings and gives each its anchor. */
final class HeadingReader {
  private static final Pattern GIVEN_ID = Pattern.compile("\\{\\s*#([^\\s{}\"'<>]+)[^{}]*}$");

  private final HeadingIds ids = new HeadingIds();
  private final List<Found> found = new ArrayList<>();

  /** A heading and the line of the file at which it stands. */
  private record Found(io.atoll.model.Heading heading, int line) {}

  private LinedText text = new LinedText();
  private boolean isListed = true;

  /**
   * Goes on to another text of the same page.
   *
   * @param listed whether its headings belong to the page's table of contents
   */
  void enter(LinedText next, boolean listed) {
    text = next;
    isListed = listed;
  }

  /** Takes {@code {#id}} away from a heading's end and remembers it as its anchor. */
  void takeGivenId(Heading heading) {
    BasedSequence content = heading.getText();
    if (!content.endsWith("}")) {
      return;
    }
    Matcher matcher = GIVEN_ID.matcher(content.subSequence(Math.max(0, content.lastIndexOf('{'))));
    if (matcher.find()) {
      heading.setAnchorRefId(matcher.group(1));
      cut(heading, content.getStartOffset() + content.lastIndexOf('{'));
    }
  }

  /** Removes what stands at and behind an offset. */
  private static void cut(Node parent, int offset) {
    for (Node last = parent.getLastChild(); last != null; last = parent.getLastChild()) {
      if (last.getStartOffset() < offset) {
        if (last instanceof Text) {
          last.setChars(last.getChars().subSequence(0, offset - last.getStartOffset()).trimEnd());
        } else if (last.getEndOffset() > offset) {
          cut(last, offset);
        }
        return;
      }
      last.unlink();
    }
  }

  void add(Heading heading, String plain) {
    String given = heading.getAnchorRefId();
    String id = given == null || given.isEmpty() ? ids.of(plain) : ids.given(given);
    heading.setAnchorRefId(id);
    if (isListed) {
      int line = text.lineAt(heading.getStartOffset());
      found.add(new Found(new io.atoll.model.Heading(heading.getLevel(), id, plain), line));
    }
  }

  /** All headings in the order of the file. */
  List<io.atoll.model.Heading> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(Found::line)).map(Found::heading).toList();
  }
}
