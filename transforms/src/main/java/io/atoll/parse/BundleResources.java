package io.atoll.parse;

import io.atoll.model.Asset;
import io.atoll.model.PageRef;
import io.atoll.model.SourceFile;
import java.util.List;

/** The resources of a leaf bundle, which are published beside their page. */
final class BundleResources {

  private BundleResources() {}

  static List<Asset> of(SourceFile file, PageRef page) {
    if (file.form() != SourceFile.Form.BUNDLE) {
      return List.of();
    }
    return file.resources().stream()
        .map(
            resource ->
                new Asset(
                    Asset.Origin.CONTENT,
                    file.key() + "/" + resource,
                    page.resourceUrl(resource).substring(1),
                    "content/" + file.path()))
        .toList();
  }
}
