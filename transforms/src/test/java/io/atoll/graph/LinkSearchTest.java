package io.atoll.graph;

import static io.atoll.graph.LinkResolverTest.link;
import static io.atoll.graph.LinkResolverTest.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.atoll.model.EditedLinks;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Form;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.ResolvedLinks;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkSearchTest {
  private static final ResolvedLinks NOWHERE = new ResolvedLinks("docs/a", List.of());

  private final LinkSearch search = new LinkSearch("");

  private static EditedLinks added(PageLink... links) {
    return new EditedLinks(page("docs/a"), page("docs/a", links));
  }

  @Test
  void asksForThePagesThatNewLinksMayMeanByTheirPath() {
    PageLink old = link(Form.MARKDOWN, "old.md");
    EditedLinks edited =
        new EditedLinks(
            page("docs/a", old),
            page(
                "docs/a",
                old,
                link(Form.MARKDOWN, "../x.md"),
                link(Form.MARKDOWN, "/y/"),
                link(Form.WIKI, "z")));
    assertThat(search.keys(edited)).containsExactly("docs/z", "x", "y", "z");
  }

  @Test
  void aLinkThatWasThereLeadsWhereItLed() throws PipelineNeededException {
    PageLink old = link(Form.MARKDOWN, "old.md");
    Target target = new Target(true, "docs/old", "/docs/old/", "Old");
    EditedLinks twice = new EditedLinks(page("docs/a", old), page("docs/a", old, old));
    assertThat(search.isOver(twice)).isTrue();
    assertThat(search.resolved(twice, new ResolvedLinks("docs/a", List.of(target))).targets())
        .containsExactly(target, target);
  }

  @Test
  void whatIsNotKnownWellEnoughIsLeftToThePipeline() {
    EditedLinks edited = added(link(Form.MARKDOWN, "/file.txt"));
    assertThat(search.isOver(edited)).isFalse();
    assertThat(search.files(edited)).containsExactly("file.txt");
    search.foundElsewhere("file.txt");
    assertThatThrownBy(() -> search.resolved(edited, NOWHERE))
        .isInstanceOf(PipelineNeededException.class)
        .hasMessage(
            "content/docs/a.md has a new link that leads to neither a page nor a file: /file.txt");
  }

  @Test
  void filesAndListsAreFoundByTheirPathsAndAddresses() throws PipelineNeededException {
    EditedLinks edited = added(link(Form.MARKDOWN, "a.txt"), link(Form.MARKDOWN, "/sitemap.xml"));
    assertThat(search.files(edited)).containsExactly("a.txt", "docs/a.txt", "sitemap.xml");
    assertThat(search.want(edited)).containsExactly("/docs/a/a.txt", "/sitemap.xml");
    search.foundFile("docs/a.txt", "/elsewhere/a.txt");
    search.offerGenerated(List.of("tags"));
    assertThat(search.resolved(edited, NOWHERE).targets())
        .containsExactly(Target.file("/elsewhere/a.txt"), Target.file("/sitemap.xml"));
  }

  @Test
  void whatNothingIsCalledIsBroken() throws PipelineNeededException {
    EditedLinks edited = added(link(Form.WIKI, "nobody"));
    search.want(edited);
    assertThat(search.resolved(edited, NOWHERE).targets()).containsOnlyNulls();
  }

  @Test
  void aHundredThousandLinksTakeLittleTime() {
    PageLink[] old = new PageLink[100_000];
    PageLink[] now = new PageLink[old.length];
    for (int i = 0; i < old.length; i++) {
      old[i] = link(Form.MARKDOWN, "old-" + i);
      now[i] = link(Form.MARKDOWN, "new-" + i);
    }
    EditedLinks edited = new EditedLinks(page("docs/a", old), page("docs/a", now));
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          assertThat(search.keys(edited)).hasSize(2 * old.length);
          assertThat(search.want(edited)).isNotEmpty();
          assertThat(search.resolved(edited, NOWHERE.padded(old.length)).targets())
              .hasSize(old.length);
        });
  }
}
