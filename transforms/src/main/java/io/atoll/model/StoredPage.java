package io.atoll.model;

import java.util.List;

/**
 * A parsed body as the page store keeps it: HTML with holes, to be filled when the page is rendered
 * and its neighbours are known.
 *
 * <p>A hole is a kind, an index and a closing mark between two NUL characters (CommonMark replaces
 * NUL, so no body holds one): {@code \0L3\0} is the address of link 3, {@code \0T3\0} the title of
 * the page it leads to, {@code \0S0\0} the output of shortcode 0. See {@link Hole}.
 *
 * @param html the body
 * @param links the links that the holes number
 * @param shortcodes the calls that the holes number
 * @param headings in the order of the body
 * @param wordCount the words of the body's plain text; for Chinese, Japanese and Korean, characters
 * @param params the front matter's remaining keys, as JSON (an object)
 * @param resources the files beside a leaf bundle, relative to its folder, sorted
 */
public record StoredPage(
    String html,
    List<PageLink> links,
    List<ShortcodeCall> shortcodes,
    List<Heading> headings,
    int wordCount,
    String params,
    List<String> resources) {

  public static final Wire<StoredPage> WIRE =
      Wire.of("StoredPage", StoredPage::writeTo, StoredPage::readFrom);

  /** The body of a generated page: nothing. */
  public static final StoredPage EMPTY =
      new StoredPage("", List.of(), List.of(), List.of(), 0, "{}", List.of());

  private void writeTo(WireOutput out) {
    out.text(html).list(links, PageLink::writeTo).list(shortcodes, ShortcodeCall::writeTo);
    out.list(headings, Heading::writeTo).number(wordCount).text(params).texts(resources);
  }

  private static StoredPage readFrom(WireInput in) {
    return new StoredPage(
        in.text(),
        in.list(PageLink::readFrom),
        in.list(ShortcodeCall::readFrom),
        in.list(Heading::readFrom),
        in.integer(),
        in.text(),
        in.texts());
  }
}
