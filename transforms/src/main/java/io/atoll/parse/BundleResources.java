package io.atoll.parse;

import io.atoll.model.Asset;
import io.atoll.model.PageRef;
import io.atoll.model.SourceFile;
import java.util.List;

/** The resources of a leaf bundle, which are published beside their page. */
final class BundleResources {

  private BundleResources() {}

  static List<Asset> of(SourceFile file, PageRef page) {
    String beside = page.url().substring(1, page.url().lastIndexOf('/') + 1);
    return file.resources().stream()
        .map(
            resource ->
                new Asset(
                    Asset.Origin.CONTENT,
                    file.key() + "/" + resource,
                    beside + resource,
                    "content/" + file.path()))
        .toList();
  }
}
