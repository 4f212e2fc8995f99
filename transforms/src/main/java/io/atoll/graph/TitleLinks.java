package io.atoll.graph;

import io.atoll.model.PageLink;
import java.util.Set;

/** Links that may mean a page by its title: where they lead may change with it. */
public final class TitleLinks {
  private TitleLinks() {}

  /** Whether a link may lead to a page because it has one of these titles. */
  public static boolean mayMean(PageLink link, Set<String> titles) {
    return link.form() != PageLink.Form.IMAGE
        && LinkNames.isBare(link)
        && titles.contains(LinkNames.withoutMarkdown(link.target()));
  }
}
