package io.atoll.render;

import io.atoll.model.ListPage;
import io.atoll.model.PageRef;
import io.atoll.site.SiteConfig;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The RSS 2.0 feed of a list. Its build date is that of its newest entry, not the clock's.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 */
final class Feed {
  private final SiteConfig config;
  private final Addresses addresses;

  Feed(SiteConfig config) {
    this.config = config;
    addresses = new Addresses(config);
  }

  String of(ListPage list) {
    StringWriter text = new StringWriter();
    XmlOutput xml = new XmlOutput(text);
    xml.open("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom").newLine();
    xml.open("channel").newLine();
    describe(list, xml);
    list.feed().stream().limit(ListPage.FEED_LIMIT).forEach(page -> item(page, xml));
    xml.close().newLine().close().end();
    return text.toString();
  }

  private void describe(ListPage list, XmlOutput xml) {
    PageRef owner = list.owner();
    boolean home = owner.kind() == PageRef.Kind.HOME;
    String title = home ? config.title() : owner.title() + " on " + config.title();
    xml.element("title", title).newLine();
    xml.element("link", addresses.uri(owner.url())).newLine();
    String recent = "Recent content " + (home ? "" : "in " + owner.title() + " ") + "on ";
    xml.element("description", recent + config.title()).newLine();
    xml.element("language", config.language()).newLine();
    newest(list).ifPresent(date -> date("lastBuildDate", date, xml));
    String self = addresses.uri(list.feedUrl());
    xml.empty("atom:link", "href", self, "rel", "self", "type", "application/rss+xml").newLine();
  }

  private static Optional<OffsetDateTime> newest(ListPage list) {
    return list.feed().stream()
        .map(PageRef::date)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(OffsetDateTime::toInstant));
  }

  private void item(PageRef page, XmlOutput xml) {
    String link = addresses.uri(page.url());
    xml.open("item").newLine();
    xml.element("title", page.title()).newLine();
    xml.element("link", link).newLine();
    date("pubDate", page.date(), xml);
    xml.element("guid", link).newLine();
    String about = page.summary().isEmpty() ? page.description() : page.summary();
    xml.element("description", about).newLine();
    xml.close().newLine();
  }

  private static void date(String name, @Nullable OffsetDateTime date, XmlOutput xml) {
    if (date != null) {
      xml.element(name, DateTimeFormatter.RFC_1123_DATE_TIME.format(date)).newLine();
    }
  }
}
