package io.atoll.render;

import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.Navigation.MenuEntry;
import io.atoll.model.Neighbours;
import io.atoll.model.PageLink;
import io.atoll.model.PageRef;
import io.atoll.model.Term;
import io.atoll.model.TermRef;
import io.atoll.model.WireOutput;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands for all that a page is rendered from: {@link InputParts} over the program and the
 * site's settings, the navigation, the page with the digest of its source, and what it may show of
 * others. Of these only what its templates read counts ({@link TemplateReads}), which stands first.
 * For one thread.
 */
final class RenderDigest {
  private static final int VARIANTS = TemplateReads.LOOKUP;

  private final String site;
  private final Navigation navigation;
  private final WireOutput room = new WireOutput();
  private final InputParts.@Nullable Digest[] bases = new InputParts.Digest[VARIANTS];
  private Latest latest = Latest.NONE;

  RenderDigest(String site, Navigation navigation) {
    this.site = site;
    this.navigation = navigation;
  }

  /** What was worked out last: a file is compared with what is published, and then rendered. */
  private record Latest(
      @Nullable Object subject,
      @Nullable Object shown,
      Neighbours neighbours,
      int reads,
      String digest) {
    static final Latest NONE = new Latest(null, null, Neighbours.NONE, 0, "");

    /** Whether it is of the very same objects, which do not change. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Object otherSubject, Object otherShown, Neighbours otherNeighbours, int read) {
      return subject == otherSubject
          && shown == otherShown
          && neighbours == otherNeighbours
          && reads == read;
    }
  }

  /** Of a page whose templates read this; empty if that may be anything. */
  String of(PageRef page, Neighbours neighbours, int reads) {
    return latest(
        page,
        page,
        neighbours,
        reads,
        parts -> {
          own(page, parts);
          neighbours(neighbours, reads, parts);
        });
  }

  /** Works it out, unless that was the last thing that was done. */
  private String latest(
      Object subject, Object shown, Neighbours neighbours, int reads, Consumer<InputParts> inputs) {
    if (reads >= VARIANTS) {
      return "";
    }
    if (!latest.isOf(subject, shown, neighbours, reads)) {
      InputParts parts = new InputParts(room.clear());
      inputs.accept(parts);
      latest = new Latest(subject, shown, neighbours, reads, finished(reads, parts));
    }
    return latest.digest();
  }

  /** Of one page of a list. */
  String of(ListPage list, Neighbours ofOwner, int reads) {
    return of(list, list.entries(), ofOwner, reads);
  }

  /** Of a list's feed. */
  String ofFeed(ListPage list, Neighbours ofOwner, int reads) {
    return of(list, list.feed(), ofOwner, reads);
  }

  private String of(ListPage list, List<PageRef> entries, Neighbours ofOwner, int reads) {
    return latest(
        list,
        entries,
        ofOwner,
        reads,
        parts -> {
          own(list.owner(), parts);
          neighbours(ofOwner, reads, parts);
          WireOutput out = parts.out();
          place(list, reads, out);
          out.list(entries, (page, to) -> reference(page, reads, to));
          out.list(list.terms(), Term.WIRE::write);
          parts.end();
        });
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
    return inputs.isEmpty() ? VARIANTS : InputParts.readsIn(inputs);
  }

  /** What all pages share whose templates read this. */
  private InputParts.Digest base(int reads) {
    InputParts.Digest base = bases[reads];
    if (base == null) {
      base = newBase(reads);
      bases[reads] = base;
    }
    return base;
  }

  private InputParts.Digest newBase(int reads) {
    InputParts parts = new InputParts(new WireOutput());
    WireOutput out = parts.out().text(site);
    parts.end();
    int shown = (reads & TemplateReads.LANDMARK) != 0 ? TemplateReads.OF_PAGE : 0;
    out.list(navigation.sections(), (page, to) -> reference(page, shown, to));
    out.map(
        navigation.menus(),
        (entries, to) -> to.list(entries, (entry, each) -> entry(entry, shown, each)));
    out.map(navigation.pinned(), (page, to) -> reference(page, shown, to));
    if ((reads & TemplateReads.BUILD_DATE) != 0) {
      out.date(navigation.buildDate());
    }
    parts.end();
    return parts.digest("");
  }

  private static void entry(MenuEntry entry, int reads, WireOutput out) {
    out.text(entry.name()).text(entry.url()).text(entry.identifier()).number(entry.weight());
    optional(entry.page(), reads, out);
    out.list(entry.children(), (child, to) -> entry(child, reads, to));
  }

  private static void own(PageRef page, InputParts parts) {
    reference(page, TemplateReads.OF_PAGE, parts.out());
    parts.end();
    parts.out().text(page.template()).text(page.digest());
    parts.end();
  }

  private static void neighbours(Neighbours shown, int reads, InputParts parts) {
    WireOutput out = parts.out();
    out.number(shown.links().size());
    for (PageLink.Target target : shown.links()) {
      out.flag(target != null);
      if (target != null) {
        target.writeTo(out);
      }
    }
    parts.end();
    out.list(shown.terms(), TermRef::writeTo);
    parts.end();
    out.list(shown.related(), (page, to) -> reference(page, reads, to));
    parts.end();
    optional(shown.previous(), reads, out);
    optional(shown.next(), reads, out);
    parts.end();
    out.list(shown.backlinks(), (page, to) -> reference(page, reads, to));
    out.number(shown.backlinkCount());
    parts.end();
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
    out.optional(page.id()).text(page.slug()).date(page.date());
    out.number(page.weight()).texts(page.aliases());
    if ((reads & TemplateReads.TERMS) != 0) {
      out.list(page.terms(), TermRef::writeTo);
    }
    if ((reads & TemplateReads.SUMMARY) != 0) {
      out.text(page.summary());
    }
    if ((reads & TemplateReads.DESCRIPTION) != 0) {
      out.text(page.description());
    }
    if ((reads & TemplateReads.LASTMOD) != 0) {
      out.date(page.lastModified());
    }
  }

  private String finished(int reads, InputParts parts) {
    InputParts.Digest base = base(reads);
    parts.out().text(base.hash());
    return InputParts.ofReads(reads) + parts.digest(base.parts()).all();
  }
}
