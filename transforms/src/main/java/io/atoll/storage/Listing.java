package io.atoll.storage;

import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What lies in a folder, told at once. */
record Listing(List<Path> entries) implements DirectoryStream<Path> {

  @Override
  public Iterator<Path> iterator() {
    return entries.iterator();
  }

  @Override
  public void close() {}
}
