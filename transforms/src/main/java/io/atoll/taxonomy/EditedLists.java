package io.atoll.taxonomy;

import io.atoll.model.Demand;
import io.atoll.model.Listed;
import io.atoll.model.PageChange;
import io.atoll.model.PageKeys;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.Tally;
import io.atoll.model.TermRef;
import io.atoll.site.Site;
import io.atoll.taxonomy.ListEntry.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a site that pages have entered, have left, or may stand elsewhere in. All pages of
 * the site go by, in any order and by several threads; of these lists alone more is kept than of
 * those pages.
 */
public final class EditedLists {
  private final Site site;
  private final NavigationBuilder navigation;
  private final Map<ListId, EditedList> lists = new HashMap<>();
  private final ListSummary home;
  private long newSequences;
  private final long room;
  private final boolean hasSequences;

  /**
   * The lists that these changes reach.
   *
   * @param hadSequences whether pages showed those beside them
   * @param retitled pages that may stand elsewhere in their sections, which have another title
   * @param room how many pages of a section may be held that is published nowhere
   * @throws PipelineNeededException if one of the changes reaches more than lists
   */
  public EditedLists(
      Site site,
      boolean hadSequences,
      Collection<PageChange> changes,
      Collection<PageRef> retitled,
      long room)
      throws PipelineNeededException {
    this.site = site;
    this.hasSequences =
        hadSequences || changes.stream().anyMatch(change -> showsSequence(change.now()));
    this.room = room;
    this.navigation = new NavigationBuilder(site);
    this.home = new ListSummary(ListId.HOME, site.config().pagerSize());
    for (PageChange change : changes) {
      requireToBeMerelyListed(change.before());
      requireToBeMerelyListed(change.now());
      enter(change);
    }
    for (PageRef page : retitled) {
      EditedList section = lists.get(section(page));
      if (section != null) {
        section.move(page);
      }
    }
    lists.values().forEach(EditedList::begin);
  }

  private boolean showsSequence(@Nullable PageRef page) {
    return page != null
        && page.isContent()
        && site.demandsOf(page.template()).contains(Demand.SEQUENCE);
  }

  private void requireToBeMerelyListed(@Nullable PageRef page) throws PipelineNeededException {
    if (page == null) {
      return;
    }
    PipelineNeededException.unless(
        !navigation.isLandmark(page) && !page.url().equals("/"),
        page.place() + " stands in a menu, or templates name it");
    PipelineNeededException.unless(
        ListId.rivalled(page, site).isEmpty()
            && !site.config().taxonomies().containsValue(PageKeys.of(page.url())),
        page.place() + " has the address of a term");
    boolean isLookedUp =
        Stream.of(Demand.ALL_PAGES, Demand.TERMS, Demand.COMPUTED_PAGE).anyMatch(site::demands);
    PipelineNeededException.unless(!isLookedUp, "templates look pages up in the whole site");
  }

  private void enter(PageChange change) {
    newSequences +=
        (showsSequence(change.now()) ? 1 : 0) - (showsSequence(change.before()) ? 1 : 0);
    PageRef before = change.before();
    if (before != null) {
      ListId.holding(before).forEach(id -> list(id).leave(before));
    }
    PageRef now = change.now();
    if (now != null) {
      ListId.holding(now).forEach(id -> list(id).enter(now));
    }
  }

  private EditedList list(ListId id) {
    return lists.computeIfAbsent(
        id, key -> new EditedList(id, site.config().pagerSize(), isPublished(id) ? 0 : room));
  }

  /**
   * Whether a list is cut into pages; the content folder's own is not, which the home page shows.
   */
  private boolean isPublished(ListId id) {
    return id.kind() == ListId.Kind.TERM
        || (!id.key().isEmpty() && !site.config().disabled("section"))
        || !hasSequences;
  }

  private static ListId section(PageRef page) {
    return new ListId(ListId.Kind.SECTION, page.section());
  }

  /** Takes in a content page of the site as it is now; by several threads. */
  public void member(PageRef page) {
    synchronized (home) {
      home.add(new ListEntry(ListId.HOME, Role.MEMBER, page));
    }
    for (ListId id : ListId.holding(page)) {
      EditedList list = lists.get(id);
      if (list != null) {
        list.member(page);
      }
    }
  }

  /** Whether a list, or the taxonomy's that names it, is among them. */
  public boolean concern(Listed page) {
    PageRef owner = page.frame().owner();
    return switch (owner.kind()) {
      case HOME, TAXONOMY -> true;
      case SECTION, TERM -> lists.containsKey(id(owner));
      case PAGE -> false;
    };
  }

  private static ListId id(PageRef owner) {
    ListId.Kind kind = owner.kind() == PageRef.Kind.TERM ? ListId.Kind.TERM : ListId.Kind.SECTION;
    return new ListId(kind, owner.key());
  }

  /** A term of one of these lists under its display name; another one is as it was. */
  public TermRef named(TermRef term) {
    EditedList list = lists.get(new ListId(ListId.Kind.TERM, term.key()));
    return list == null ? term : list.summary().term();
  }

  /**
   * What has become of the lists, once all pages have gone by.
   *
   * @param published all pages of lists that are {@link #concern concerned}
   * @throws PipelineNeededException if more than these must be made anew
   */
  public ChangedLists changed(PublishedLists published) throws PipelineNeededException {
    ListChanges changes = new ListChanges(site, hasSequences, published);
    changes.home(home);
    for (EditedList list : inOrder()) {
      switch (list.summary().id().kind()) {
        case SECTION -> changes.section(list);
        case TERM -> changes.term(list);
        case HOME, ALL -> throw new IllegalStateException(list.summary().id().name());
      }
    }
    return changes.all().counting(Tally.of(Tally.SEQUENCES, newSequences));
  }

  private List<EditedList> inOrder() {
    return lists.values().stream()
        .sorted(Comparator.comparing(list -> list.summary().id().name()))
        .toList();
  }
}
