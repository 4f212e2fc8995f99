package io.atoll.parse;

import io.atoll.bucket.Buckets;
import io.atoll.model.Json;
import io.atoll.model.PageRef;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.site.Site;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parses the few sources that have been edited since the last build. */
public final class EditedSources {
  private final SourceMemory memory;
  private final Buckets buckets;
  private final SourceParser parser;
  private final Set<String> reported;

  /**
   * Edits of a site.
   *
   * @param sections its sections that have an index, which may give values to the pages below
   * @param reported the files whose links are reported with their lines
   */
  public EditedSources(
      SourceMemory memory,
      Buckets buckets,
      Site site,
      SiteFolders folders,
      List<SourceFile> sections,
      Set<String> reported)
      throws IOException {
    this.reported = Set.copyOf(reported);
    this.memory = memory;
    this.buckets = buckets;
    this.parser = new SourceParser(site, folders, cascades(site, folders, sections));
  }

  private static Map<String, Object> cascades(
      Site site, SiteFolders folders, List<SourceFile> sections) throws IOException {
    PageParser reader = new PageParser(site);
    Map<String, Object> cascades = new TreeMap<>();
    for (SourceFile section : sections) {
      Object cascade = Inherited.cascade(section, reader, folders);
      if (cascade != null) {
        cascades.put(section.key(), Json.plain(cascade));
      }
    }
    return cascades;
  }

  /**
   * The pages of sources that may have changed; absent if one of them shows others something new,
   * comes, goes or is a failure, so that more than they themselves must be built again.
   */
  public Optional<List<ParsedPage>> pages(List<SourceFile> sources) throws IOException {
    Map<String, KnownSource> known =
        memory.find(buckets, sources.stream().map(SourceFile::key).collect(Collectors.toSet()));
    List<ParsedPage> pages = new ArrayList<>();
    try {
      for (SourceFile source : sources) {
        KnownSource before = known.get(source.key());
        ParsedPage page = before == null ? null : edited(source, before);
        if (page == null) {
          return Optional.empty();
        }
        pages.add(page);
      }
    } catch (SiteException e) {
      return Optional.empty();
    }
    return Optional.of(pages);
  }

  /** The page of a source; null if others have changed with it. */
  private @Nullable ParsedPage edited(SourceFile source, KnownSource before) throws IOException {
    Map<String, Object> inherited = parser.inherited(source);
    boolean isPage =
        source.form() == SourceFile.Form.SINGLE || source.form() == SourceFile.Form.BUNDLE;
    if (!isPage || !before.isAbout(source, SourceDigest.of(inherited))) {
      return null;
    }
    ParsedPage page = parser.parse(source, parser.read(source), inherited);
    boolean inTheSameLines = reported.contains(source.place());
    return page != null && before.isShownAs(page, inTheSameLines) ? page : null;
  }

  /** The pages of these keys as the last build knew them; those without a source are missing. */
  public Map<String, PageRef> known(Set<String> keys) throws IOException {
    Map<String, PageRef> pages = new TreeMap<>();
    memory.find(buckets, keys).forEach((key, known) -> pages.put(key, known.page()));
    return pages;
  }
}
