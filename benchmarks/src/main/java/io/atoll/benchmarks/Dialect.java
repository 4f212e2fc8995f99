package io.atoll.benchmarks;

import java.util.Map;

/** How a generated site is laid out and written for the tool that builds it; it says the same. */
enum Dialect {
  /** Atoll's, whose pages Hugo reads as well. */
  ATOLL {
    @Override
    Map<String, String> settings(Recipe recipe) {
      return Map.of("site.yaml", SITE.formatted(recipe.related(), recipe.sequence()));
    }

    @Override
    String page(String markdown, String folder) {
      return markdown;
    }
  },

  /** Zola's; its configuration and its templates don't depend on the recipe and are not written. */
  ZOLA {
    @Override
    Map<String, String> settings(Recipe recipe) {
      return ZolaPages.sections(recipe);
    }

    @Override
    String page(String markdown, String folder) {
      return ZolaPages.page(markdown, folder);
    }
  };

  private static final String SITE =
      """
      title: Benchmark
      baseURL: https://benchmark.example/
      taxonomies: {tag: tags}
      pagination: {pagerSize: 50}
      related: {tags: 1, limit: %d}
      params: {sequence: %b}
      """;

  /** The files besides the pages, by their paths in the site's folder. */
  abstract Map<String, String> settings(Recipe recipe);

  /** A page as this tool reads it; it lies in that folder below {@code content/}. */
  abstract String page(String markdown, String folder);
}
