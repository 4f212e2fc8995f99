package io.atoll.publish;

import io.atoll.model.Failure;
import io.atoll.model.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What speaks against publishing a build in the place of the site that is published. */
final class GateComparison {
  /** Counts the page that the site's own address shows, if it was written by an author. */
  static final String HOME_PAGE = "homePage";

  private static final String HOME_FILE = "content/_index.md";
  private static final int FOLDERS = 5;

  private final GateLimits limits;
  private final Tally now;
  private final List<Failure> failures;
  private final Tally last;
  private final SiteChanges changes;
  private final FolderChanges total;
  private final List<String> reasons = new ArrayList<>();

  GateComparison(
      GateLimits limits, Tally now, List<Failure> failures, Tally last, SiteChanges changes) {
    this.limits = limits;
    this.now = now;
    this.failures = failures;
    this.last = last;
    this.changes = changes;
    this.total = changes.total();
  }

  /** All reasons in one line; empty if there is none. */
  String refusal() {
    comparePages();
    compareLinks();
    compareHome();
    return reasons.isEmpty()
        ? ""
        : String.join("; ", reasons) + "; mend the content, or build once with --accept";
  }

  private void comparePages() {
    long before = total.before();
    if (GateLimits.isReached(limits.shrink(), total.lost(), before)) {
      reasons.add(
          format(
              "%,d of %,d pages are missing (--shrink-gate %d%%): %s",
              total.lost(), before, limits.shrink(), losses()));
    } else if (GateLimits.isReached(limits.removed(), total.removed(), before)) {
      reasons.add(
          format(
              "%,d of %,d pages would be removed (--removed-gate %d%%)",
              total.removed(), before, limits.removed()));
    }
    if (GateLimits.isReached(limits.changed(), total.changed(), before)) {
      reasons.add(
          format(
              "%,d of %,d pages would change (--changed-gate %d%%)",
              total.changed(), before, limits.changed()));
    }
  }

  /** Which folders have lost pages, those first that have lost most. */
  private String losses() {
    Comparator<Map.Entry<String, FolderChanges>> most =
        Comparator.comparingLong(folder -> -folder.getValue().lost());
    List<Map.Entry<String, FolderChanges>> losers =
        changes.folders().entrySet().stream()
            .filter(folder -> folder.getValue().lost() > 0)
            .sorted(most.thenComparing(Map.Entry::getKey))
            .toList();
    String named = losers.stream().limit(FOLDERS).map(this::loss).collect(Collectors.joining(", "));
    int more = losers.size() - FOLDERS;
    return more > 0 ? named + format(" and %,d more folders", more) : named;
  }

  private String loss(Map.Entry<String, FolderChanges> folder) {
    FolderChanges counts = folder.getValue();
    return counts.lost() == counts.before()
        ? format("%s lost all of its %,d", folder.getKey(), counts.before())
        : format("%s lost %,d of %,d", folder.getKey(), counts.lost(), counts.before());
  }

  private void compareLinks() {
    long links = now.get("links") + now.get("brokenLinks");
    long before = last.get("links") + last.get("brokenLinks");
    if (before == 0 || links == 0) {
      return;
    }
    long expected = Math.round((double) last.get("brokenLinks") / before * links);
    long risen = now.get("brokenLinks") - expected;
    if (GateLimits.isReached(limits.broken(), risen, links)) {
      reasons.add(
          format(
              "%,d of %,d links are broken, and were %,d of %,d (--broken-gate %d%%)",
              now.get("brokenLinks"), links, last.get("brokenLinks"), before, limits.broken()));
    }
  }

  /** A home page with a mistake in it keeps its published version. */
  private void compareHome() {
    boolean isGone = last.get(HOME_PAGE) > 0 && now.get(HOME_PAGE) == 0;
    boolean isCompared = !limits.equals(GateLimits.NONE);
    if (isCompared && isGone && failures.stream().noneMatch(GateComparison::isOfHome)) {
      reasons.add("the home page " + HOME_FILE + " is missing");
    }
  }

  private static boolean isOfHome(Failure failure) {
    return failure.file().equals(HOME_FILE) || failure.file().startsWith("content/index.");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
