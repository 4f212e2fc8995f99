package io.atoll.render;

import io.atoll.model.ContentDigest;
import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.Navigation.MenuEntry;
import io.atoll.model.Neighbours;
import io.atoll.model.PageLink;
import io.atoll.model.PageRef;
import io.atoll.model.Term;
import io.atoll.model.TermRef;
import io.atoll.model.WireOutput;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What stands for all that a page is rendered from: 128 bits over the program and the site's
 * settings, the navigation, the page with the digest of its source, and what it may show of others.
 * Of these only what its templates read counts ({@link TemplateReads}), which stands before the
 * bits.
 */
final class RenderDigest {
  private static final int VARIANTS = TemplateReads.LOOKUP;

  private final String site;
  private final Navigation navigation;
  private final byte[] @Nullable [] bases = new byte[VARIANTS][];

  RenderDigest(String site, Navigation navigation) {
    this.site = site;
    this.navigation = navigation;
  }

  /** Of a page whose templates read this; empty if that may be anything. */
  String of(PageRef page, Neighbours neighbours, int reads) {
    if (reads >= VARIANTS) {
      return "";
    }
    WireOutput out = begun(reads);
    own(page, out);
    neighbours(neighbours, reads, out);
    return finished(reads, out);
  }

  /** Of one page of a list. */
  String of(ListPage list, Neighbours ofOwner, int reads) {
    if (reads >= VARIANTS) {
      return "";
    }
    WireOutput out = begun(reads);
    own(list.owner(), out);
    neighbours(ofOwner, reads, out);
    place(list, reads, out);
    out.list(list.entries(), (page, to) -> reference(page, reads, to));
    out.list(list.feed(), (page, to) -> reference(page, reads, to));
    out.list(list.terms(), Term.WIRE::write);
    return finished(reads, out);
  }

  /** Where a page of a list stands among the others. */
  private static void place(ListPage list, int reads, WireOutput out) {
    int position = list.position();
    out.number(list.number()).text(list.url()).flag(list.stable());
    out.optional(position > 1 ? list.url(position - 1) : null);
    out.optional(position < list.pages() ? list.url(position + 1) : null);
    if ((reads & TemplateReads.LIST_SIZE) != 0) {
      out.number(list.pages()).number(list.total());
    }
  }

  /** What the templates of a file read that has these inputs. */
  static int readsIn(String inputs) {
    return inputs.isEmpty() ? VARIANTS : Character.digit(inputs.charAt(0), 16);
  }

  private WireOutput begun(int reads) {
    byte[] base = bases[reads];
    if (base == null) {
      base = base(reads);
      bases[reads] = base;
    }
    return new WireOutput().raw(base);
  }

  private byte[] base(int reads) {
    WireOutput out = new WireOutput().text(site);
    out.list(navigation.sections(), (page, to) -> reference(page, reads, to));
    out.map(
        navigation.menus(),
        (entries, to) -> to.list(entries, (entry, each) -> entry(entry, reads, each)));
    out.map(navigation.pinned(), (page, to) -> reference(page, reads, to));
    if ((reads & TemplateReads.BUILD_DATE) != 0) {
      out.date(navigation.buildDate());
    }
    return HexFormat.of().parseHex(ContentDigest.of(out.toBytes()));
  }

  private static void entry(MenuEntry entry, int reads, WireOutput out) {
    out.text(entry.name()).text(entry.url()).text(entry.identifier()).number(entry.weight());
    optional(entry.page(), reads, out);
    out.list(entry.children(), (child, to) -> entry(child, reads, to));
  }

  private static void own(PageRef page, WireOutput out) {
    reference(page, TemplateReads.SUMMARY | TemplateReads.DESCRIPTION, out);
    out.text(page.template()).text(page.digest());
  }

  private static void neighbours(Neighbours shown, int reads, WireOutput out) {
    out.number(shown.links().size());
    for (PageLink.Target target : shown.links()) {
      out.flag(target != null);
      if (target != null) {
        target.writeTo(out);
      }
    }
    out.list(shown.terms(), TermRef::writeTo);
    out.list(shown.related(), (page, to) -> reference(page, reads, to));
    optional(shown.previous(), reads, out);
    optional(shown.next(), reads, out);
    out.list(shown.backlinks(), (page, to) -> reference(page, reads, to));
    out.number(shown.backlinkCount());
  }

  private static void optional(@Nullable PageRef page, int reads, WireOutput out) {
    out.flag(page != null);
    if (page != null) {
      reference(page, reads, out);
    }
  }

  private static void reference(PageRef page, int reads, WireOutput out) {
    out.text(page.key()).text(page.source()).choice(page.kind()).text(page.url());
    out.text(page.section()).text(page.title()).text(page.linkTitle());
    out.optional(page.id()).text(page.slug()).date(page.date()).date(page.lastModified());
    out.number(page.weight()).list(page.terms(), TermRef::writeTo).texts(page.aliases());
    if ((reads & TemplateReads.SUMMARY) != 0) {
      out.text(page.summary());
    }
    if ((reads & TemplateReads.DESCRIPTION) != 0) {
      out.text(page.description());
    }
  }

  private static String finished(int reads, WireOutput out) {
    return Character.forDigit(reads, 16) + ContentDigest.of(out.toBytes());
  }
}
