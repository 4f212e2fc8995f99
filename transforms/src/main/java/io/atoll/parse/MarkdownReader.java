package io.atoll.parse;

import com.vladsch.flexmark.util.ast.Document;
import io.atoll.model.Heading;
import io.atoll.model.PageLink;
import io.atoll.model.ShortcodeCall;
import io.atoll.model.SiteException;
import io.atoll.parse.ShortcodeReader.Call;
import io.atoll.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads bodies: shortcodes first, then Markdown. Not thread-safe; made to be reused. */
final class MarkdownReader {
  private final Set<String> templates;
  private final boolean rawHtml;
  private final int summaryLength;
  private final Markdown markdown;

  MarkdownReader(Site site) {
    templates = site.templates().keySet();
    rawHtml = site.config().rawHtml();
    summaryLength = site.config().summaryLength();
    markdown = new Markdown(rawHtml);
  }

  /**
   * A body as it goes to the page store, and what its page's reference takes from it.
   *
   * @param firstHeading plain; empty if there is none
   * @param summary plain; may be empty
   */
  record Body(
      String html,
      List<PageLink> links,
      List<ShortcodeCall> shortcodes,
      List<Heading> headings,
      String firstHeading,
      int wordCount,
      String summary) {}

  /**
   * Reads one body.
   *
   * @param file for failures
   * @param firstLine the line of the file at which the body begins
   * @throws SiteException if a shortcode is malformed or unknown, or the nesting too deep
   */
  Body read(String file, String body, int firstLine) {
    NestingGuard.check(file, body, firstLine);
    try {
      return new OnePage(file).read(Marks.removeForged(body), firstLine);
    } catch (StackOverflowError e) {
      throw NestingGuard.failure(file, 0);
    }
  }

  /** What is collected while one page is read. */
  private final class OnePage {
    private final String file;
    private final List<PageLink> links = new ArrayList<>();
    private final LinkReader linkReader = new LinkReader(rawHtml, links);
    private final HeadingReader headings = new HeadingReader();

    OnePage(String file) {
      this.file = file;
    }

    Body read(String body, int firstLine) {
      ShortcodeReader.Result parts = ShortcodeReader.read(templates, file, body, firstLine, links);
      MarkFiller filler = new MarkFiller(parts.literals());
      PlainText plain = new PlainText();
      String html = filler.html(html(parts.text(), plain, true));
      List<ShortcodeCall> calls = new ArrayList<>();
      for (Call call : parts.calls()) {
        calls.add(call(call, filler));
      }
      List<Heading> found = headings.inOrder();
      return new Body(
          html,
          List.copyOf(links),
          List.copyOf(calls),
          found,
          found.isEmpty() ? "" : found.get(0).text(),
          plain.wordCount(),
          plain.summary(summaryLength));
    }

    private String html(LinedText text, PlainText plain, boolean isListed) {
      String source = text.toString();
      Markdown.Dialect dialect = markdown.dialectOf(source);
      Document document = parsed(dialect, source, text);
      linkReader.enter(text);
      headings.enter(text, isListed);
      new BodyReader(plain, linkReader, headings).read(document);
      return dialect.render(document);
    }

    private Document parsed(Markdown.Dialect dialect, String source, LinedText text) {
      try {
        return dialect.parse(source);
      } catch (ParagraphGuard.TooCostly e) {
        throw new SiteException(
            file,
            text.lineAt(e.offset()),
            "has a huge paragraph or table, or one with too many links; break it up with empty lines");
      }
    }

    private ShortcodeCall call(Call call, MarkFiller filler) {
      ShortcodeTag tag = call.tag();
      LinedText inner = call.inner();
      if (inner == null) {
        return call(tag, null, null);
      }
      String html = filler.html(html(inner, new PlainText(), tag.markdown()));
      String shown = call.isBlock() ? html : MarkFiller.withoutLoneParagraph(html);
      return call(tag, tag.markdown() ? shown : filler.text(inner.toString()), shown);
    }

    private ShortcodeCall call(
        ShortcodeTag tag, @Nullable String inner, @Nullable String innerHtml) {
      return new ShortcodeCall(
          tag.name(), tag.positional(), tag.named(), inner, innerHtml, tag.markdown(), tag.line());
    }
  }
}
