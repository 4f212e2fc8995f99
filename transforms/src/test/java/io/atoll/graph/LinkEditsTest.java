package io.atoll.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.BrokenLink;
import io.atoll.model.EdgeKind;
import io.atoll.model.EditedLinks;
import io.atoll.model.Neighbourhood;
import io.atoll.model.Neighbours;
import io.atoll.model.PageEdges;
import io.atoll.model.PageEdges.PageClass;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageLinks;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.ResolvedLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkEditsTest {
  private static final Target HUB = new Target(true, "hub", "/hub/", "Hub");
  private static final ResolvedLinks TO_HUB = new ResolvedLinks("docs/a", List.of(HUB));
  private static final ResolvedLinks NOWHERE = new ResolvedLinks("docs/a", List.of());

  private final LinkEdits edits = new LinkEdits();

  private static PageLinks links(String... targets) {
    List<PageLink> links = new ArrayList<>();
    for (String target : targets) {
      links.add(new PageLink(PageLink.Form.MARKDOWN, target, "", target, 3));
    }
    return new PageLinks("docs/a", "docs/a.md", "/docs/a/", true, links);
  }

  /** A page that so many link to, of which it shows those of the first keys. */
  private static Neighbourhood hub(int links) {
    int shown = Math.min(links, Neighbours.MAX_BACKLINKS);
    List<String> from = IntStream.range(0, shown).mapToObj(i -> "b%06d".formatted(i)).toList();
    return Neighbourhood.ofIsland("hub")
        .linked(
            new ResolvedLinks("hub", List.of()),
            from,
            links,
            PageEdges.NONE.with(EdgeKind.LINK, links, 0));
  }

  @Test
  void aLinkMovesBothPagesEdges() throws PipelineNeededException {
    edits.enter(new EditedLinks(links(), links("/hub")), NOWHERE, TO_HUB);
    assertThat(edits.changed()).containsExactly("docs/a", "hub");
    Neighbourhood from = edits.applied(Neighbourhood.ofIsland("docs/a"), true);
    assertThat(from.links()).isEqualTo(TO_HUB);
    assertThat(from.edges().pageClass()).isEqualTo(PageClass.CONNECTED);
    Neighbourhood to = edits.applied(hub(9), true);
    assertThat(to.backlinkCount()).isEqualTo(10);
    assertThat(to.backlinks()).hasSize(10).contains("docs/a");
    assertThat(to.edges().pageClass()).isEqualTo(PageClass.HUB);
    assertThat(edits.counted().get("links")).isEqualTo(1);
  }

  @Test
  void whoLinksToAPageThatDoesNotShowItIsNotKept() throws PipelineNeededException {
    edits.enter(new EditedLinks(links("/hub"), links()), TO_HUB, NOWHERE);
    Neighbourhood to = edits.applied(hub(3), false);
    assertThat(to.edges().in()).containsEntry(EdgeKind.LINK, 2L);
    assertThat(to.backlinks()).isEmpty();
    assertThat(to.backlinkCount()).isZero();
  }

  @Test
  void aSecondLinkToTheSamePageIsAnEdgeButNoBacklink() throws PipelineNeededException {
    EditedLinks twice = new EditedLinks(links("/hub"), links("/hub", "/hub"));
    edits.enter(twice, TO_HUB, new ResolvedLinks("docs/a", List.of(HUB, HUB)));
    Neighbourhood to = edits.applied(hub(3), true);
    assertThat(to.edges().in()).containsEntry(EdgeKind.LINK, 4L);
    assertThat(to.backlinkCount()).isEqualTo(3);
  }

  @Test
  void linksInAnotherOrderChangeThePageAlone() throws PipelineNeededException {
    Target other = new Target(true, "x", "/x/", "X");
    ResolvedLinks before = new ResolvedLinks("docs/a", List.of(HUB, other));
    ResolvedLinks now = new ResolvedLinks("docs/a", List.of(other, HUB));
    edits.enter(new EditedLinks(links("/hub", "/x"), links("/x", "/hub")), before, now);
    assertThat(edits.changed()).containsExactly("docs/a");
    assertThat(edits.applied(Neighbourhood.ofIsland("docs/a"), true).links().targets())
        .containsExactly(other, HUB);
  }

  @Test
  void onlyTheFirstOfManyBacklinksAreKnownSoThatNoneMayGo() throws PipelineNeededException {
    int many = Neighbours.MAX_BACKLINKS + 1;
    edits.enter(new EditedLinks(links("/hub"), links()), TO_HUB, NOWHERE);
    assertThatThrownBy(() -> edits.applied(hub(many), true))
        .isInstanceOf(PipelineNeededException.class)
        .hasMessageContaining("hub, which shows the first of many");
    LinkEdits gaining = new LinkEdits();
    gaining.enter(new EditedLinks(links(), links("/hub")), NOWHERE, TO_HUB);
    assertThat(gaining.applied(hub(many), true).backlinks()).hasSize(Neighbours.MAX_BACKLINKS);
  }

  @Test
  void brokenLinksComeAndGo() throws PipelineNeededException {
    BrokenLink kept = new BrokenLink("content/z.md", 1, "kept.md");
    BrokenLink old = new BrokenLink("content/docs/a.md", 3, "old.md");
    ResolvedLinks nowhere = NOWHERE.padded(1);
    edits.enter(new EditedLinks(links("old.md"), links("new.md")), nowhere, nowhere);
    assertThat(edits.broken(List.of(old, kept)))
        .containsExactly(new BrokenLink("content/docs/a.md", 3, "new.md"), kept);
    assertThat(edits.counted().get("brokenLinks")).isZero();
    assertThat(edits.changed()).containsExactly("docs/a");
  }

  @Test
  void onlyTheFirstOfManyBrokenLinksAreKnownSoThatNoneMayComeOrGo() {
    List<BrokenLink> many =
        IntStream.range(0, BrokenLink.SHOWN)
            .mapToObj(line -> new BrokenLink("content/z.md", line, "x"))
            .toList();
    edits.enter(new EditedLinks(links(), links("x.md")), NOWHERE, NOWHERE.padded(1));
    assertThatThrownBy(() -> edits.broken(many))
        .isInstanceOf(PipelineNeededException.class)
        .hasMessageContaining("more than are known");
    assertThat(edits.counted().get("brokenLinks")).isEqualTo(1);
  }
}
