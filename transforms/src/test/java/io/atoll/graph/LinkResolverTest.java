package io.atoll.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Asset;
import io.atoll.model.BrokenLink;
import io.atoll.model.Fingerprint;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Form;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.SamplePages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkResolverTest {
  private static final List<PageRef> PAGES =
      List.of(
          SamplePages.of(PageRef.Kind.HOME, "").make(),
          SamplePages.of(PageRef.Kind.SECTION, "docs").make(),
          SamplePages.page("docs/x").make(),
          SamplePages.page("docs/install").title("Installing Atoll").id("inst").make(),
          SamplePages.page("docs/usage").url("/manual/use/").make(),
          SamplePages.page("docs/release").url("/releases/1.2/").make(),
          SamplePages.page("usage").make(),
          SamplePages.page("blog/twin").title("Twin").make(),
          SamplePages.page("docs/twin").title("Twin").make());
  private static final Asset PICTURE =
      new Asset(Asset.Origin.CONTENT, "docs/a.png", "docs/a.png", "content/docs/a.png");

  @ParameterizedTest
  @CsvSource({
    "MARKDOWN, install.md, docs/install",
    "MARKDOWN, install, docs/install",
    "MARKDOWN, ./install.markdown, docs/install",
    "MARKDOWN, ../docs/install.md, docs/install",
    "MARKDOWN, /docs/install.md, docs/install",
    "MARKDOWN, docs/install.md, docs/install",
    "MARKDOWN, usage.md, docs/usage",
    "MARKDOWN, ../usage.md, usage",
    "MARKDOWN, /manual/use/, docs/usage",
    "MARKDOWN, /manual/use, docs/usage",
    "MARKDOWN, /base/manual/use/, docs/usage",
    "MARKDOWN, /releases/1.2, docs/release",
    "MARKDOWN, _index.md, docs",
    "MARKDOWN, ../_index.md, ''",
    "MARKDOWN, /, ''",
    "MARKDOWN, /index.html, ''",
    "MARKDOWN, index.html, docs/x",
    "MARKDOWN, ../index.html, docs",
    "MARKDOWN, /docs/index.html, docs",
    "MARKDOWN, /base/docs/index.html, docs",
    "MARKDOWN, /manual/use.md, docs/usage",
    "MARKDOWN, /base/manual/use.md, docs/usage",
    "MARKDOWN, ../../manual/use/index.md, docs/usage",
    "MARKDOWN, ../../../docs/install.md, docs/install",
    "MARKDOWN, ../../../manual/use/, docs/usage",
    "MARKDOWN, id:inst, docs/install",
    "WIKI, Installing Atoll, docs/install",
    "WIKI, install, docs/install",
    "REFERENCE, docs/install, docs/install",
    "REFERENCE, docs/install/index.md, docs/install",
  })
  void findsPages(Form form, String target, String key) {
    Target found = resolve(form, target);
    assertThat(found)
        .isNotNull()
        .extracting(Target::key, Target::isPage)
        .containsExactly(key, true);
  }

  @ParameterizedTest
  @CsvSource({
    "MARKDOWN, a.png, /docs/a.png",
    "IMAGE, a.png, /docs/a.png",
    "IMAGE, docs/a.png, /docs/a.png",
    "MARKDOWN, /tags/x/, /tags/x/",
  })
  void findsFilesAndGeneratedLists(Form form, String target, String url) {
    assertThat(resolve(form, target)).isEqualTo(Target.file(url));
  }

  @ParameterizedTest
  @CsvSource({
    "MARKDOWN, none.md",
    "MARKDOWN, ../../../docs/none.md",
    "MARKDOWN, /docs/install/index.htm",
    "MARKDOWN, id:none",
    "WIKI, Twin of none",
    "IMAGE, install.md",
    "IMAGE, id:inst",
  })
  void leavesOthersUnresolved(Form form, String target) {
    assertThat(resolve(form, target)).isNull();
  }

  @Test
  void aNameThatSeveralPagesHaveIsAmbiguous() {
    PageLinks page = page("other/x", link(Form.WIKI, "Twin"));
    assertThat(resolver().resolve(page).targets()).containsOnlyNulls();
  }

  @Test
  void imagesAreNeitherEdgesNorBroken() {
    PageLinks page =
        page(
            "docs/x",
            link(Form.MARKDOWN, "install.md"),
            link(Form.MARKDOWN, "install.md"),
            link(Form.MARKDOWN, "a.png"),
            link(Form.IMAGE, "a.png"),
            link(Form.IMAGE, "none.png"),
            link(Form.MARKDOWN, "none.md"));
    ResolvedLinks resolved = resolver().resolve(page);
    assertThat(LinkResolver.edges(page, resolved))
        .extracting(Target::key)
        .containsExactly("docs/install", "docs/install");
    assertThat(LinkResolver.broken(page, resolved))
        .containsExactly(new BrokenLink("content/docs/x.md", 7, "none.md"));
  }

  @Test
  void choosesTheFirstTwoInOneOrder() {
    Target file = Target.file("/a/");
    Target b = new Target(true, "b", "/b/", "B");
    Target a = new Target(true, "a", "/a/", "A");
    assertThat(LinkResolver.choose(List.of(file, b, a, b))).containsExactly(a, b);
    assertThat(LinkResolver.choose(List.of(file, b))).containsExactly(b, file);
  }

  private static @Nullable Target resolve(Form form, String target) {
    return resolver().resolve(page("docs/x", link(form, target))).targets().get(0);
  }

  private static LinkResolver resolver() {
    Map<Fingerprint, List<Target>> known = new HashMap<>();
    for (PageRef page : PAGES) {
      LinkNames.of(page).forEach(name -> put(known, name, Target.of(page)));
    }
    put(known, LinkNames.of(PICTURE), Target.file("/docs/a.png"));
    put(known, LinkNames.generated("/tags/x/"), Target.file("/tags/x/"));
    known.replaceAll((name, targets) -> LinkResolver.choose(targets));
    return new LinkResolver(new LinkNames("/base"), known);
  }

  private static void put(Map<Fingerprint, List<Target>> known, String name, Target target) {
    known.computeIfAbsent(Fingerprint.of(name), n -> new ArrayList<>()).add(target);
  }

  static PageLinks page(String key, PageLink... links) {
    return new PageLinks(key, key + ".md", "/" + key + "/", true, List.of(links));
  }

  static PageLink link(Form form, String target) {
    return new PageLink(form, target, "", target, 7);
  }
}
