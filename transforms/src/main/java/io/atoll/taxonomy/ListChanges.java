package io.atoll.taxonomy;

import io.atoll.model.Encoded;
import io.atoll.model.ListPage;
import io.atoll.model.Listed;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Sequence;
import io.atoll.model.Tally;
import io.atoll.model.TermRef;
import io.atoll.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the pages of lists that have changed, and compares them with those that are published. */
final class ListChanges {
  private final Site site;
  private final boolean hasSequences;
  private final PublishedLists published;
  private final EditedTaxonomies taxonomies = new EditedTaxonomies();
  private final Map<String, Encoded<Listed>> now = new HashMap<>();
  private final List<ListPage> come = new ArrayList<>();
  private final List<ListPage> gone = new ArrayList<>();
  private final List<Sequence> sequences = new ArrayList<>();
  private long newPages;

  /** {@code hasSequences} tells whether pages show those beside them. */
  ListChanges(Site site, boolean hasSequences, PublishedLists published) {
    this.site = site;
    this.hasSequences = hasSequences;
    this.published = published;
    published.taxonomies().forEach(taxonomies::add);
  }

  private static List<String> entries(List<Listed> pages) {
    return pages.stream().flatMap(page -> page.entries().stream()).toList();
  }

  void home(ListSummary newest) {
    for (Listed before : published.take(ListId.HOME)) {
      List<String> shown = keys(newest.newest(site.config().pagerSize()));
      ListPage frame =
          new ListPage(
              before.frame().owner(), 1, 1, shown.size(), List.of(), List.of(), List.of(), false);
      List<String> feed = keys(newest.newest(ListPage.FEED_LIMIT));
      compare(List.of(before), List.of(new Listed(frame, shown, feed, before.links())));
    }
  }

  private static List<String> keys(List<PageRef> pages) {
    return pages.stream().map(PageRef::key).toList();
  }

  void section(EditedList list) throws PipelineNeededException {
    List<Listed> before = published.take(list.summary().id());
    if (before.isEmpty()) {
      if (hasSequences) {
        sequences.addAll(EditedSequence.between(list.membersBefore(), list.members(), list));
      }
      return;
    }
    List<String> old = entries(before);
    List<String> members = list.edited(old);
    if (hasSequences) {
      sequences.addAll(EditedSequence.between(old, members, list));
    }
    Listed first = before.get(0);
    compare(before, pages(list.summary(), members, first.frame().owner(), first.links()));
  }

  void term(EditedList list) throws PipelineNeededException {
    TermRef term = list.summary().term();
    List<Listed> before = published.take(list.summary().id());
    boolean isAuthored = !before.isEmpty() && !isGenerated(before.get(0).frame().owner());
    taxonomies.enter(term, list, isAuthored);
    boolean isNew = before.isEmpty() && list.sizeBefore() == 0;
    boolean isShown = !site.config().disabled("term");
    PipelineNeededException.unless(
        isNew || !before.isEmpty() || !isShown, "a page stands in the place of a term's list");
    if (isShown) {
      PageRef owner = isNew ? GeneratedOwner.of(term) : before.get(0).frame().owner();
      boolean isEmpty = list.summary().size() == 0 && !isAuthored;
      List<String> members = list.edited(entries(before));
      ResolvedLinks links = isNew ? null : before.get(0).links();
      compare(before, isEmpty ? List.of() : pages(list.summary(), members, owner, links));
    }
  }

  private static boolean isGenerated(PageRef owner) {
    TermRef term = new TermRef(owner.section(), owner.slug(), owner.title());
    return owner.equals(GeneratedOwner.of(term));
  }

  private List<Listed> pages(
      ListSummary list, List<String> members, PageRef owner, @Nullable ResolvedLinks links) {
    Paging paging = Paging.of(members.size(), site.config());
    List<Listed> pages = new ArrayList<>();
    int from = 0;
    for (int position = 1; position <= paging.pages(); position++) {
      int to = Math.min(members.size(), from + paging.room(position));
      List<String> feed = position == 1 ? keys(list.newest(ListPage.FEED_LIMIT)) : List.of();
      ListPage frame =
          new ListPage(
              owner,
              position,
              paging.pages(),
              paging.total(),
              List.of(),
              List.of(),
              List.of(),
              paging.stable());
      pages.add(new Listed(frame, List.copyOf(members.subList(from, to)), feed, links));
      from = to;
    }
    return pages;
  }

  private void compare(List<Listed> before, List<Listed> after) {
    newPages += after.size() - before.size();
    Map<String, Listed> old = new HashMap<>();
    before.forEach(page -> old.put(page.frame().url(), page));
    for (Listed page : after) {
      Listed known = old.remove(page.frame().url());
      if (!page.equals(known)) {
        now.put(page.frame().url(), Encoded.of(page, Listed.WIRE));
      }
      if (known == null) {
        come.add(page.frame());
      }
    }
    old.values().forEach(page -> gone.add(page.frame()));
  }

  ChangedLists all() {
    taxonomies.forEach((before, after) -> compare(List.of(before), List.of(after)));
    Tally counted =
        new Tally(
            Map.of("terms", taxonomies.newTerms(), "listPages", newPages, Tally.LISTING, newPages));
    return new ChangedLists(now, come, gone, sequences, counted);
  }
}
