package io.atoll.taxonomy;

import io.atoll.model.PageRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of one list and the page that shows them. */
final class PageGroup {
  private final List<PageRef> members = new ArrayList<>();
  private @Nullable PageRef owner;

  void add(ListEntry entry) {
    if (entry.role() == ListEntry.Role.OWNER) {
      owner = entry.page();
    } else {
      members.add(entry.page());
    }
  }

  List<PageRef> members() {
    return members;
  }

  /** The page that shows the list; absent if it was rejected or is generated. */
  @Nullable PageRef owner() {
    return owner;
  }
}
