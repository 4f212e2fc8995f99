package io.atoll.site;

import io.atoll.model.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a site's configuration, data and templates. */
public final class SiteLoader {
  private static final List<String> NAMES =
      List.of("site.yaml", "site.yml", "site.toml", "site.json");

  private SiteLoader() {}

  /**
   * Loads the site in a folder; its templates are not analysed yet.
   *
   * @throws SiteException if something in it is wrong, naming file and line
   */
  public static Site load(Path siteFolder, Site.Selection selection) {
    Path site = realFolder(siteFolder);
    return new Site(
        config(site),
        DataFolder.read(site),
        TemplateFolder.read(site),
        Map.of(),
        Set.of(),
        selection);
  }

  private static Path realFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      String problem = Files.exists(folder) ? "is not a folder" : "does not exist";
      throw new SiteException(
          folder.toString(), 0, problem + "; name the folder that holds content/");
    }
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new SiteException(folder.toString(), 0, "cannot be read: " + e.getMessage());
    }
  }

  private static SiteConfig config(Path site) {
    List<String> present = NAMES.stream().filter(n -> Files.exists(site.resolve(n))).toList();
    if (present.size() > 1) {
      throw new SiteException(
          present.get(0), 0, "there is " + present.get(1) + ", too; keep one of them");
    }
    if (present.isEmpty()) {
      return ConfigReader.read(new Settings("site.yaml", "", 1, Map.of()));
    }
    return config(site, present.get(0));
  }

  private static SiteConfig config(Path site, String name) {
    DataFormat format = DataFormat.of(name).orElseThrow();
    String text = SiteFiles.read(site.resolve(name), name);
    Map<String, Object> values = new DataReader().readMap(format, name, text, 1);
    return ConfigReader.read(new Settings(name, text, 1, values));
  }
}
