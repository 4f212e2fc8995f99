package io.atoll.taxonomy;

import io.atoll.model.PageRef;
import java.io.IOException;

/** Something that is made of a list's members while they go by in order. */
interface ListSink {
  void add(PageRef page) throws IOException;

  /** Called behind the last member. */
  void end() throws IOException;
}
