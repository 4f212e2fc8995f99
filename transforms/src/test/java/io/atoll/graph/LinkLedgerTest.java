package io.atoll.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.BrokenLink;
import io.atoll.model.EdgeKind;
import io.atoll.model.Incoming;
import io.atoll.model.PageLink.Form;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageLinks;
import io.atoll.model.ResolvedLinks;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkLedgerTest {
  private static final Target B = new Target(true, "b", "/b/", "B");

  @Test
  void countsRepeatedLinksEachTimeAndTheirPagesOnce() {
    LinkLedger ledger = ledger(true);
    assertThat(ledger.incoming())
        .containsExactly(new Incoming("b", EdgeKind.LINK, 3, 2, List.of("a", "z")));
    assertThat(ledger.tally().get("links")).isEqualTo(3);
    assertThat(ledger.tally().get("brokenLinks")).isEqualTo(1);
    assertThat(ledger.broken()).containsExactly(new BrokenLink("content/a.md", 7, "none"));
  }

  @Test
  void neitherNamesNorCountsSourcesThatNoTemplateShows() {
    assertThat(ledger(false).incoming())
        .containsExactly(new Incoming("b", EdgeKind.LINK, 3, 0, List.of()));
  }

  @Test
  void keepsTheFirstBrokenLinksAndCountsAll() {
    LinkLedger ledger = new LinkLedger(false);
    for (int i = 0; i < 1500; i++) {
      String key = String.format("p%04d", 1499 - i);
      PageLinks page = LinkResolverTest.page(key, LinkResolverTest.link(Form.MARKDOWN, "none"));
      ledger.enter(page, new ResolvedLinks(key, Arrays.asList((Target) null)));
    }
    assertThat(ledger.broken()).hasSize(BrokenLink.SHOWN);
    assertThat(ledger.broken().iterator().next().file()).isEqualTo("content/p0000.md");
    assertThat(ledger.tally().get("brokenLinks")).isEqualTo(1500);
  }

  private static LinkLedger ledger(boolean withSources) {
    LinkLedger ledger = new LinkLedger(withSources);
    PageLinks z = LinkResolverTest.page("z", LinkResolverTest.link(Form.MARKDOWN, "b.md"));
    ledger.enter(z, new ResolvedLinks("z", List.of(B)));
    PageLinks a =
        LinkResolverTest.page(
            "a",
            LinkResolverTest.link(Form.MARKDOWN, "b.md"),
            LinkResolverTest.link(Form.WIKI, "b"),
            LinkResolverTest.link(Form.MARKDOWN, "none"));
    ledger.enter(a, new ResolvedLinks("a", Arrays.asList(B, B, null)));
    return ledger;
  }
}
