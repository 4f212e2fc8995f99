package io.atoll.pipeline.sites;

import java.util.List;
import java.util.Locale;

/** Writes links in every form that an author may use. */
final class LinkText {
  private static final List<String> ELSEWHERE =
      List.of(
          "[address](https://example.com/a.md)",
          "[mail](mailto:someone@example.com)",
          "[fragment](#there)",
          "[tag](/tags/java/)",
          "[taxonomy](/tags/)",
          "[second page](/posts/page/2/)",
          "[feed](/index.xml)",
          "[map](/sitemap.xml)",
          "[manual](/files/manual.pdf)",
          "![manual](/files/manual.pdf)",
          "![nowhere](nowhere.png)",
          "`[code](nowhere.md)`",
          "\n```\n[[code]]\n```\n");

  private static final List<String> BROKEN =
      List.of(
          "[broken](nowhere.md)",
          "[broken](/no/where/)",
          "[broken](../../../../../../etc/passwd)",
          "[[No Such Page]]",
          "[[Twin Title]]",
          "[broken](id:nobody)",
          "[broken](deep/)");

  private static final List<String> SECTIONS =
      List.of(
          "[docs](/docs/)",
          "[docs](/docs/_index.md)",
          "[home](/)",
          "[home](../../../../../../index.html)",
          "[docs](/docs/index.html)",
          "[guide](docs/guide/_index.md#top)",
          "[posts](/posts/)",
          "[[docs]]");

  private LinkText() {}

  /** A link out of a page to one of the others, or to something else. */
  static String draw(PagePlan from, PagePlan to, Dice dice) {
    return switch (dice.below(16)) {
      case 0 -> dice.one(ELSEWHERE);
      case 1 -> dice.one(BROKEN);
      case 2 -> dice.one(SECTIONS);
      case 3 -> "[me](" + encoded(relative(from, from)) + ")";
      default -> toPage(from, to, dice);
    };
  }

  /** A link that ties the page to no other one. */
  static String unsocial(Dice dice) {
    return dice.one(dice.percent(80) ? ELSEWHERE : BROKEN);
  }

  private static String toPage(PagePlan from, PagePlan to, Dice dice) {
    return switch (dice.below(13)) {
      case 0 -> "[relative](" + encoded(relative(from, to)) + "?a=b#c)";
      case 1 -> "[relative](<" + relative(from, to) + ">)";
      case 2 -> "[root](" + encoded("/" + to.path()) + ")";
      case 3 -> "[root](" + encoded(to.key()) + ")";
      case 4 -> "[root](" + encoded("/" + to.key()) + "/)";
      case 5 ->
          "[url](" + (to.hasPlainUrl() ? "/" + to.key() + "/" : encoded("/" + to.key())) + ")";
      case 6 -> "[" + "[" + to.title() + "]]";
      case 7 -> "[[" + to.name().toLowerCase(Locale.ROOT) + "|by slug]]";
      case 8 -> "[id](id:" + to.id() + ")";
      case 9 -> "[ref]({{< ref \"" + to.path() + "\" >}})";
      case 10 -> "[relref]({{< relref \"" + relative(from, to) + "\" >}})";
      case 11 -> "[[" + to.key() + "]]";
      default -> "[bare](" + encoded(to.name()) + ")";
    };
  }

  private static String relative(PagePlan from, PagePlan to) {
    String up = from.base().isEmpty() ? "" : "../".repeat(from.base().split("/").length);
    return from.base().equals(to.base())
        ? to.path().substring(to.path().lastIndexOf('/') + 1)
        : up + to.path();
  }

  /** Percent-encodes what would end a link's destination or begin something else. */
  private static String encoded(String path) {
    return path.replace("%", "%25").replace(" ", "%20").replace("'", "%27");
  }
}
