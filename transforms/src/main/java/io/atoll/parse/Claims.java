package io.atoll.parse;

import io.atoll.model.Asset;
import io.atoll.model.BodyLocation;
import io.atoll.model.Failure;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.RecordPlace;
import io.atoll.model.TermRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Settles who is published at a path that several claim. */
final class Claims {
  private static final String INDEX = "index.html";

  /** No URL begins like that. */
  private static final String KEY = "key ";

  /** The identities of what is not published because another has its path. */
  private final Set<String> losers = new TreeSet<>();

  private final List<Failure> failures = new ArrayList<>();

  /** Settles all claims to the paths of one bucket. */
  Claims(Iterable<Claim> claims) {
    Map<String, List<Claim>> byUrl = new LinkedHashMap<>();
    for (Claim claim : claims) {
      byUrl.computeIfAbsent(claim.url(), url -> new ArrayList<>()).add(claim);
    }
    byUrl.values().forEach(this::settle);
  }

  private void settle(List<Claim> claims) {
    List<Claim> ranked = claims.stream().sorted(Claim.ORDER).distinct().toList();
    Claim winner = ranked.get(0);
    for (Claim loser : ranked.subList(1, ranked.size())) {
      losers.add(loser.id());
      if (loser.isMistake() && !loser.isSamePage(winner)) {
        Failure failure = new Failure(loser.file(), 0, message(loser, winner));
        failures.add(failure.staying(Failure.Stays.WITH_ALL_FILES));
      }
    }
  }

  private static String message(Claim loser, Claim winner) {
    if (loser.url().startsWith(KEY)) {
      return "is the same page as " + winner.file() + "; rename or remove one of them";
    }
    return String.format(
        "has the URL %s, as has %s; give one of them another slug, url or name",
        loser.url(), winner.file());
  }

  Set<String> losers() {
    return losers;
  }

  List<Failure> failures() {
    return failures;
  }

  /** What a page claims: its own URL, its aliases, and the lists of its terms. */
  static List<Claim> of(PageRef page) {
    return of(page, false);
  }

  /** The same with the page's key, where pages of one key have not been told apart before. */
  static List<Claim> withKeys(PageRef page) {
    return of(page, true);
  }

  private static List<Claim> of(PageRef page, boolean byKey) {
    List<Claim> claims = new ArrayList<>();
    String file = page.place();
    boolean generated = page.body().equals(BodyLocation.NONE);
    Claim.Rank rank = generated ? Claim.Rank.GENERATED : Claim.Rank.PAGE;
    String key = byKey ? KEY + page.key() : "";
    claims.add(new Claim(path(page.url()), rank, pageId(page), file, key));
    if (byKey) {
      claims.add(new Claim(KEY + page.key(), rank, pageId(page), file));
    }
    for (String alias : page.aliases()) {
      claims.add(new Claim(path(alias), Claim.Rank.ALIAS, aliasId(page, alias), file));
    }
    for (TermRef term : page.terms()) {
      claims.add(new Claim(path(term.url()), Claim.Rank.GENERATED, "term " + term.key(), ""));
    }
    return claims;
  }

  static Claim of(Asset asset) {
    boolean theme = asset.origin() == Asset.Origin.THEME;
    Claim.Rank rank = theme ? Claim.Rank.THEME : Claim.Rank.ASSET;
    return new Claim(path("/" + asset.path()), rank, assetId(asset), asset.owner());
  }

  static String pageId(PageRef page) {
    return pageId(page.key(), page.packed());
  }

  /** What the links of a page are lost by. */
  static String pageId(PageLinks links) {
    return pageId(links.key(), links.packed());
  }

  private static String pageId(String key, @Nullable RecordPlace packed) {
    return packed == null ? key : key + " in " + packed;
  }

  static String aliasId(PageRef page, String alias) {
    return "alias " + alias + " of " + pageId(page);
  }

  static String assetId(Asset asset) {
    return "file " + asset.origin() + " " + asset.file();
  }

  /** One spelling for a folder and the index in it. */
  private static String path(String url) {
    return url.endsWith("/" + INDEX) ? url.substring(0, url.length() - INDEX.length()) : url;
  }
}
