package io.atoll.model;

/**
 * A heading of a body.
 *
 * @param level 1 to 6
 * @param id its anchor, unique in the page, as GitHub makes them
 * @param text plain
 */
public record Heading(int level, String id, String text) {

  public void writeTo(WireOutput out) {
    out.number(level).text(id).text(text);
  }

  public static Heading readFrom(WireInput in) {
    return new Heading(in.integer(), in.text(), in.text());
  }
}
