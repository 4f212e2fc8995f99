package io.atoll.site;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of {@code site.yaml}, under the names that Hugo gives them.
 *
 * @param title {@code title}; "Untitled site" when unset
 * @param baseUrl {@code baseURL}, ending in a slash; {@code /} when unset
 * @param language {@code languageCode}; {@code en} when unset
 * @param taxonomies {@code taxonomies}: plural by singular, in the order of the file
 * @param permalinks {@code permalinks}: a pattern of Hugo's tokens by section
 * @param pagerSize {@code pagination.pagerSize}
 * @param stablePages {@code pagination.order: stable}: whether list pages are numbered from the
 *     oldest
 * @param related {@code related}
 * @param menus entries by menu; the file may call it by its singular, too
 * @param params {@code params}
 * @param robotsTxt {@code enableRobotsTXT}: whether {@code robots.txt} is written; true when unset
 * @param disabledKinds Hugo's names of what is not generated: {@code home section taxonomy term rss
 *     sitemap robotsTXT 404}
 * @param rawHtml {@code markup.unsafe}: whether HTML in Markdown is passed through; true when unset
 * @param summaryLength {@code summaryLength}: the words of an automatic summary; 70 when unset
 */
public record SiteConfig(
    String title,
    String baseUrl,
    String language,
    Map<String, String> taxonomies,
    Map<String, String> permalinks,
    int pagerSize,
    boolean stablePages,
    Related related,
    Map<String, List<MenuItem>> menus,
    Map<String, Object> params,
    boolean robotsTxt,
    Set<String> disabledKinds,
    boolean rawHtml,
    int summaryLength)
    implements Serializable {

  /**
   * How related pages are found.
   *
   * @param weights by the plural name of the taxonomy; taxonomies without a weight do not count
   * @param limit how many a page shows
   */
  public record Related(Map<String, Integer> weights, int limit) implements Serializable {}

  /**
   * A menu entry of the configuration.
   *
   * @param name what it says; empty: the page's link title
   * @param url where it leads; empty when it names a page
   * @param pageRef the key of the page it leads to; empty when it has a URL
   * @param weight the order; 0 when unset, which sorts last
   * @param parent the identifier of the entry above; absent: top level
   * @param identifier how children name this entry; its name when unset
   */
  public record MenuItem(
      String name,
      String url,
      String pageRef,
      int weight,
      @Nullable String parent,
      String identifier)
      implements Serializable {}

  /** Whether Hugo's {@code disableKinds} leaves this out. */
  public boolean disabled(String kind) {
    return disabledKinds.contains(kind);
  }

  /** The base URL's own path, without the slash at its end: empty, or {@code /docs}. */
  public String basePath() {
    int scheme = baseUrl.indexOf("://");
    int path = baseUrl.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    return path < 0 ? "" : baseUrl.substring(path, baseUrl.length() - 1);
  }
}
