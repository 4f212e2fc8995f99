package io.atoll.pipeline.sites;

import io.atoll.model.Demand;
import io.atoll.pipeline.sites.PagePlan.Fate;
import io.atoll.pipeline.sites.PagePlan.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A site of everything at once: scripts, front matter formats, bundles, dates that tie, sections
 * with and without {@code _index.md}, terms in mixed spellings, links of every form, islands.
 *
 * <p>The same pages and seed give the same files. None of it is a failure.
 */
public final class GeneratedSite {
  static final List<String> FOLDERS =
      List.of(
          "",
          "docs",
          "docs",
          "docs/guide",
          "docs/guide/deep",
          "docs/guide/deep/er",
          "posts",
          "posts",
          "posts/2020",
          "notes",
          "Straße & Co");

  private final Map<String, String> files = new TreeMap<>();
  private final boolean sequence;

  private GeneratedSite(int pages, long seed, boolean sequence) {
    this.sequence = sequence;
    files.putAll(SiteFrame.files(sequence));
    Dice dice = new Dice(seed);
    List<PagePlan> plans = new ArrayList<>();
    for (int number = 0; number < pages; number++) {
      plans.add(PagePlan.draw(number, dice));
    }
    List<PagePlan> others = plans.stream().filter(plan -> plan.fate() != Fate.LONELY).toList();
    plans.forEach(plan -> add(plan, others, dice));
  }

  /** A site whose pages show related pages, previous and next, backlinks and terms. */
  public static GeneratedSite of(int pages, long seed) {
    return new GeneratedSite(pages, seed, true);
  }

  /** The same but for previous and next, so that more pages are islands. */
  public static GeneratedSite withoutSequence(int pages, long seed) {
    return new GeneratedSite(pages, seed, false);
  }

  /** The text of every file by its path in the site's folder. */
  public Map<String, String> files() {
    return files;
  }

  /** What the templates that render its pages demand, by template. */
  public Map<String, Set<Demand>> demands() {
    return SiteFrame.demands(sequence);
  }

  /** The names of pages that its templates hold as constants. */
  public Set<String> pinned() {
    return SiteFrame.PINNED;
  }

  /** Writes the site's files in the order of their names. */
  public void write(Path folder) throws IOException {
    writeInOrder(folder, List.copyOf(files.keySet()));
  }

  /** Writes the same files in another order, as another disk would list them. */
  public void writeShuffled(Path folder, long seed) throws IOException {
    List<String> names = new ArrayList<>(files.keySet());
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = names.size() - 1; i > 0; i--) {
      names.set(i, names.set(random.nextInt(i + 1), names.get(i)));
    }
    writeInOrder(folder, names);
  }

  private void writeInOrder(Path folder, List<String> names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void add(PagePlan plan, List<PagePlan> others, Dice dice) {
    List<PagePlan> targets = others.isEmpty() ? List.of(plan) : others;
    files.put("content/" + plan.path(), new PageText(plan, targets, dice).write());
    if (plan.form() == Form.BUNDLE) {
      String base = "content/" + plan.key();
      files.put(base + "/picture.png", "not really a picture of " + plan.number());
      files.put(base + "/below/data.json", "{\"number\": " + plan.number() + "}");
      files.put(base + "/below/notes.md", "# A resource, no page");
    }
  }
}
