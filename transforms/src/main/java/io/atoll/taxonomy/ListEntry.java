package io.atoll.taxonomy;

import io.atoll.model.PageRef;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;

/**
 * A page's membership in a list.
 *
 * @param list which one
 * @param role whether the page stands in the list, is the one that shows it, or has taken its URL
 * @param page the page
 */
record ListEntry(ListId list, Role role, PageRef page) {

  static final Wire<ListEntry> WIRE = Wire.of("ListEntry", ListEntry::writeTo, ListEntry::readFrom);

  enum Role {
    MEMBER,
    OWNER,
    RIVAL
  }

  private void writeTo(WireOutput out) {
    list.writeTo(out);
    out.choice(role);
    PageRef.WIRE.write(page, out);
  }

  private static ListEntry readFrom(WireInput in) {
    return new ListEntry(ListId.readFrom(in), in.choice(Role.class), PageRef.WIRE.read(in));
  }
}
