package io.atoll.discover;

import io.atoll.model.Asset;
import java.nio.file.Path;

/** Walks {@code static/}: every file in it is copied as it is, hidden ones included. */
final class StaticWalk {
  private final Folders folders;
  private final ContentWalk.Finds finds;

  StaticWalk(Path site, ContentWalk.Finds finds, Survey.Witness witness) {
    this.folders = new Folders(site, finds::failure, witness);
    this.finds = finds;
  }

  void walk() {
    folders.root("static").ifPresent(statics -> folder(statics, ""));
  }

  private void folder(Path folder, String path) {
    if (!folders.enter(folder, "static/" + path)) {
      return;
    }
    for (Folders.Entry entry : folders.list(folder, "static/" + path)) {
      String own = path + entry.name();
      if (entry.isFolder()) {
        folder(entry.path(), own + "/");
      } else {
        finds.asset(new Asset(Asset.Origin.STATIC, own, own, "static/" + own));
      }
    }
    folders.leave(folder);
  }
}
