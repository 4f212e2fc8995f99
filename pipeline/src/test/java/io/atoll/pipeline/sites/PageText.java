package io.atoll.pipeline.sites;

import io.atoll.pipeline.sites.FrontMatterText.Date;
import io.atoll.pipeline.sites.PagePlan.Address;
import io.atoll.pipeline.sites.PagePlan.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the front matter and body of a planned page. */
final class PageText {
  private static final List<String> DATES =
      List.of(
          "2019-12-31T22:00:00Z",
          "2020-01-01T00:00:00+02:00",
          "2020-01-01",
          "2021-05-05",
          "2021-05-05T10:20:30Z",
          "2022-02-02",
          "1969-07-20");
  private static final List<String> TAGS =
      List.of(
          "Java",
          "java",
          "Machine Learning",
          "machine learning",
          "Machine-Learning",
          "Größe",
          "größe",
          "日本",
          "C++",
          "node.js",
          "t1",
          "T1",
          "t2",
          "t3",
          "t4",
          "t5",
          "t6",
          "t7",
          "t8",
          "t9",
          "t10",
          "t11",
          "t12",
          "t13",
          "t14",
          "\uD83C\uDFDDisland",
          "rare one",
          "rare two");
  private static final List<String> CATEGORIES = List.of("News", "news", "How To", "Misc.");
  private static final List<Object> MENUS =
      List.of(
          "main",
          List.of("main", "footer"),
          Map.of("main", Map.of("weight", 3, "name", "Chosen")),
          Map.of("footer", Map.of("parent", "Docs")));

  private final PagePlan plan;
  private final List<PagePlan> others;
  private final Dice dice;

  /**
   * Writes one page.
   *
   * @param others the pages that it may link to, the popular ones first
   */
  PageText(PagePlan plan, List<PagePlan> others, Dice dice) {
    this.plan = plan;
    this.others = others;
    this.dice = dice;
  }

  String write() {
    boolean bare = plan.fate() == Fate.LONELY && dice.percent(10);
    String front = bare ? "" : FrontMatterText.pick(dice).write(frontMatter());
    String text = front + "# Heading of " + plan.number() + "\n\n" + body();
    String mark = dice.percent(5) ? "\uFEFF" : "";
    return mark + (dice.percent(5) ? text.replace("\n", "\r\n") : text);
  }

  private Map<String, Object> frontMatter() {
    Map<String, Object> values = new LinkedHashMap<>();
    if (dice.percent(90)) {
      values.put("title", plan.title());
    }
    values.put("id", plan.id());
    maybe(values, 70, "date", new Date(dice.one(DATES)));
    maybe(values, 33, "weight", dice.one(List.of(1, 2, 2, 3, 9, -1)));
    maybe(values, 20, "description", "About \"" + plan.number() + "\" & <more>");
    maybe(values, 10, "linkTitle", "Link " + plan.number());
    maybe(values, 10, "aliases", List.of("/old/" + plan.number() + "/"));
    maybe(values, 10, "keywords", List.of("k1", "k2"));
    maybe(values, 10, "custom", Map.of("depth", plan.number()));
    address(values);
    fate(values);
    return values;
  }

  private void address(Map<String, Object> values) {
    if (plan.address() == Address.SLUG) {
      values.put("slug", "Custom " + plan.number());
    } else if (plan.address() == Address.URL) {
      boolean file = dice.percent(50) && plan.form() != PagePlan.Form.BUNDLE;
      values.put("url", "/odd/" + plan.number() + (file ? ".html" : "/"));
    }
  }

  private void fate(Map<String, Object> values) {
    switch (plan.fate()) {
      case LONELY -> maybe(values, 10, "layout", "bare");
      case SOCIAL -> social(values);
      case DRAFT -> values.put("draft", true);
      case EXPIRED -> values.put("expiryDate", new Date("2001-01-01"));
      case FUTURE -> values.put("publishDate", new Date("2999-01-01"));
    }
  }

  private void social(Map<String, Object> values) {
    if (dice.percent(60)) {
      values.put("tags", drawn(dice.percent(3) ? 14 : 1 + dice.below(6), TAGS));
    }
    if (dice.percent(30)) {
      values.put("categories", drawn(1 + dice.below(2), CATEGORIES));
    }
    maybe(values, 4, "menus", dice.one(MENUS));
    maybe(values, 2, "layout", dice.one(List.of("bare", "all", "computed", "terms")));
  }

  private List<String> drawn(int count, List<String> from) {
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(dice.favourite(from));
    }
    return drawn;
  }

  private void maybe(Map<String, Object> values, int chance, String key, Object value) {
    if (dice.percent(chance)) {
      values.put(key, value);
    }
  }

  private String body() {
    StringBuilder body = new StringBuilder("Words of page " + plan.number() + ".\n\n");
    int paragraphs = dice.below(4);
    for (int i = 0; i < paragraphs; i++) {
      String link =
          plan.fate() == Fate.LONELY
              ? LinkText.unsocial(dice)
              : LinkText.draw(plan, dice.favourite(others), dice);
      body.append("Paragraph ").append(i).append(" with ").append(link).append(" in it.\n\n");
    }
    if (plan.form() == PagePlan.Form.BUNDLE) {
      body.append("![picture](picture.png) and [data](below/data.json)\n\n");
    }
    return body.append(dice.percent(5) ? "{{< mark \"x\" size=\"2\" >}}\n" : "").toString();
  }
}
