package io.atoll.model;

/** Why two pages belong together, and how much such an edge weighs in a page's degree. */
public enum EdgeKind {
  LINK(1),
  MENU(10),
  TERM(1),
  RELATED(1),
  SEQUENCE(0.25),
  /** The template that renders the page reads other pages. */
  TEMPLATE(1);

  private final double weight;

  EdgeKind(double weight) {
    this.weight = weight;
  }

  public double weight() {
    return weight;
  }
}
