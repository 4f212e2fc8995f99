package io.atoll.taxonomy;

import io.atoll.model.PageRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of one list and the page that shows them. */
final class PageGroup {
  private final List<PageRef> members = new ArrayList<>();
  private @Nullable PageRef owner;
  private boolean rivalled;

  void add(ListEntry entry) {
    switch (entry.role()) {
      case MEMBER -> members.add(entry.page());
      case OWNER -> owner = entry.page();
      case RIVAL -> rivalled = true;
    }
  }

  List<PageRef> members() {
    return members;
  }

  /** Whether a content page has the list's URL, and so takes its place. */
  boolean isRivalled() {
    return rivalled;
  }

  /** The page that shows the list; absent if it was rejected or is generated. */
  @Nullable PageRef owner() {
    return owner;
  }
}
