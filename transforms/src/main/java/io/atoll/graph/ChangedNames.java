package io.atoll.graph;

import io.atoll.model.Asset;
import io.atoll.model.EditedLinks;
import io.atoll.model.ListPage;
import io.atoll.model.PageChange;
import io.atoll.model.PageLink;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.Urlize;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names that other pages, files or lists have than before: a link that may mean one of them may
 * lead elsewhere than it did.
 */
public final class ChangedNames {
  /** How the paths end of links that may mean a folder by what is in it. */
  private static final Set<String> FOLDERS = Set.of("", ".", "..", "index", "_index", "index.html");

  private final LinkNames names;
  private final Set<String> changed = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  /** {@code basePath} is the base URL's own path, without a slash at its end. */
  public ChangedNames(String basePath) {
    this.names = new LinkNames(basePath);
  }

  /** Takes in a page that comes, goes, or has other names. */
  public void add(PageChange page) {
    Set<String> before = names(page.before());
    Set<String> now = names(page.now());
    if (page.staysInPlace()) {
      Set<String> both = new TreeSet<>(before);
      both.retainAll(now);
      before.removeAll(both);
      now.removeAll(both);
    }
    before.forEach(this::add);
    now.forEach(this::add);
  }

  private static Set<String> names(@Nullable PageRef page) {
    return page == null ? new TreeSet<>() : new TreeSet<>(LinkNames.of(page));
  }

  /** Takes in a copied file that comes or goes. */
  public void add(Asset asset) {
    add(LinkNames.of(asset));
  }

  /** Takes in a page of a list that comes or goes, with its feed. */
  public void add(ListPage list) {
    add(LinkNames.generated(list.url()));
    if (list.position() == 1) {
      add(LinkNames.generated(list.feedUrl()));
    }
  }

  private void add(String name) {
    changed.add(name);
    words.add(lastWord(name.substring(name.indexOf(':') + 1)));
  }

  /** Whether there are none. */
  public boolean areNone() {
    return changed.isEmpty();
  }

  /** Whether a link may mean one of the names that was there before, also of an edited page. */
  public boolean mayBeMeant(PageLinks page, @Nullable EditedLinks edited) {
    return mayBeMeant(edited == null ? page : NewLinks.without(edited));
  }

  /** Whether any link of a page may mean one of the names. */
  public boolean mayBeMeant(PageLinks page) {
    return page.links().stream().anyMatch(link -> mayMean(page, link));
  }

  private boolean mayMean(PageLinks page, PageLink link) {
    return hasWord(link)
        && names.attempts(page, link).stream()
            .flatMap(attempt -> attempt.names().stream())
            .anyMatch(changed::contains);
  }

  /** Whether the last word of a link is one of the names', which is quickly told. */
  private boolean hasWord(PageLink link) {
    String word = lastWord(link.target());
    String plain = LinkNames.withoutMarkdown(word);
    return FOLDERS.contains(plain)
        || link.target().indexOf(':') >= 0
        || words.contains(word)
        || words.contains(plain)
        || (LinkNames.isBare(link)
            && words.contains(Urlize.part(LinkNames.withoutMarkdown(link.target()))));
  }

  private static String lastWord(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }
}
