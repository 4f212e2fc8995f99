package io.atoll.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Demand;
import io.atoll.model.EdgeKind;
import io.atoll.model.Incoming;
import io.atoll.model.Neighbours;
import io.atoll.model.PageEdges.PageClass;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedFloor;
import io.atoll.model.RelatedPages;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.SamplePages;
import io.atoll.model.Sequence;
import io.atoll.store.SampleSites;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeTest {
  private static final PageRef PAGE = SamplePages.page("docs/a").make();
  private static final Target OTHER = new Target(true, "docs/b", "/docs/b/", "B");

  @Test
  void aPageWithoutEdgesIsAnIsland() {
    Node node = node(PAGE);
    node.links(new ResolvedLinks("docs/a", Arrays.asList((Target) null)));
    node.related(new RelatedPages("docs/a", List.of(), null));
    assertThat(node.edges().degree()).isZero();
    assertThat(node.pageClass()).isEqualTo(PageClass.ISLAND);
    assertThat(node.needsJoin()).isFalse();
  }

  @Test
  void degreeIsWeightedAndCountsBothDirections() {
    Node node = node(SamplePages.page("docs/a").term("tags", "x").term("tags", "y").make());
    node.links(new ResolvedLinks("docs/a", Arrays.asList(OTHER, null, OTHER)));
    node.related(new RelatedPages("docs/a", List.of("docs/b"), null));
    node.sequence(new Sequence("docs/a", null, "docs/b"));
    node.incoming(new Incoming("docs/a", EdgeKind.SEQUENCE, 2, 2, List.of()));
    node.incoming(new Incoming("docs/a", EdgeKind.LINK, 3, 2, List.of()));
    assertThat(node.edges().degree()).isEqualTo(2 + 2 + 1 + 0.25 + 0.5 + 3);
    assertThat(node.pageClass()).isEqualTo(PageClass.CONNECTED);
  }

  @Test
  void anyEdgeIntoAPageConnectsIt() {
    for (EdgeKind kind : EdgeKind.values()) {
      Node node = node(PAGE);
      node.incoming(new Incoming("docs/a", kind, 1, 1, List.of()));
      assertThat(node.pageClass()).as("%s", kind).isNotEqualTo(PageClass.ISLAND);
      assertThat(node.needsJoin()).isTrue();
    }
  }

  @Test
  void tenIncomingLinksOrAMenuMakeAHub() {
    Node nine = node(PAGE);
    nine.incoming(new Incoming("docs/a", EdgeKind.LINK, 9, 1, List.of()));
    assertThat(nine.pageClass()).isEqualTo(PageClass.CONNECTED);
    nine.incoming(new Incoming("docs/a", EdgeKind.LINK, 1, 1, List.of()));
    assertThat(nine.pageClass()).isEqualTo(PageClass.HUB);
    assertThat(new Node(PAGE, new SampleSites().make(), true).pageClass()).isEqualTo(PageClass.HUB);
    assertThat(node(SamplePages.page("a").menu("main", 1, null).make()).pageClass())
        .isEqualTo(PageClass.HUB);
  }

  @Test
  void templatesThatReadOtherPagesConnectTheirReaders() {
    for (Demand demand : Demand.values()) {
      Node node = new Node(PAGE, new SampleSites().demanding(demand).make(), false);
      PageClass expected = demand.isTemplateEdge() ? PageClass.CONNECTED : PageClass.ISLAND;
      assertThat(node.pageClass()).as("%s", demand).isEqualTo(expected);
    }
  }

  @Test
  void aPageThatATemplateNamesIsConnected() {
    Node node = new Node(PAGE, new SampleSites().pinned("/docs/a/").make(), false);
    assertThat(node.pageClass()).isEqualTo(PageClass.CONNECTED);
  }

  @Test
  void anIslandWithALinkToAFileTakesTheJoin() {
    Node node = node(PAGE);
    node.links(new ResolvedLinks("docs/a", List.of(Target.file("/pic.png"))));
    assertThat(node.pageClass()).isEqualTo(PageClass.ISLAND);
    assertThat(node.needsJoin()).isTrue();
  }

  @Test
  void backlinksAreTheFirstByKeyWhateverTheOrderTheyArriveIn() {
    Node node = new Node(PAGE, new SampleSites().demanding(Demand.BACKLINKS).make(), false);
    List<String> late = keys(1000, 2000);
    List<String> early = keys(0, 1000);
    node.incoming(new Incoming("docs/a", EdgeKind.LINK, 1000, 1000, late));
    node.incoming(new Incoming("docs/a", EdgeKind.LINK, 1500, 1000, early));
    assertThat(node.neighbourhood().backlinks()).isEqualTo(early);
    assertThat(node.neighbourhood().backlinks()).hasSize(Neighbours.MAX_BACKLINKS);
    assertThat(node.neighbourhood().backlinkCount()).isEqualTo(2000);
  }

  @Test
  void backlinksThatThePageDoesNotShowAreNotKept() {
    Node node = node(PAGE);
    node.incoming(new Incoming("docs/a", EdgeKind.LINK, 3, 2, keys(0, 2)));
    assertThat(node.neighbourhood().backlinks()).isEmpty();
    assertThat(node.neighbourhood().backlinkCount()).isZero();
    assertThat(node.edges().in()).containsEntry(EdgeKind.LINK, 3L);
  }

  @Test
  void keepsWhatOthersMustBeatToBeAmongTheRelatedPages() {
    RelatedFloor floor = new RelatedFloor(3, 1_700_000_000, 5);
    Node node = node(PAGE);
    assertThat(node.neighbourhood().floor()).isNull();
    node.related(new RelatedPages("docs/a", List.of("docs/b"), floor));
    assertThat(node.neighbourhood().floor()).isEqualTo(floor);
  }

  private static List<String> keys(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> String.format("k%05d", i)).toList();
  }

  private static Node node(PageRef page) {
    return new Node(page, new SampleSites().make(), false);
  }
}
