package io.atoll.model;

/** Why a file was rendered although it may have been published before. */
public enum RenderCause {
  NEW("it was not published before, or nothing was kept of it"),
  CLEAN("the build took nothing over from the one before"),
  ALWAYS("it shows what is looked up in the whole site, so each build renders it"),
  MISSING("its published file was missing or had another size"),
  SOURCE("it comes from another source"),
  SETTINGS("a template, the theme, data/, the configuration or Atoll has changed"),
  SITE("what all pages show has changed: menus, sections, or the date of the site"),
  REFERENCE("its title, summary, date, terms or other front matter has changed"),
  TEXT("its source, what it inherits or its choice of a template has changed"),
  LINKS("a page that it links to has another address or title"),
  TERMS("a term of it is spelled in another way"),
  RELATED("its related pages, or what it shows of them, have changed"),
  SEQUENCE("the page before or behind it, or what it shows of that, has changed"),
  BACKLINKS("the pages that link to it, or what it shows of them, have changed"),
  ENTRIES("the pages that it lists, or what it shows of them, have changed"),
  OTHER("something that it shows has changed");

  private final String description;

  RenderCause(String description) {
    this.description = description;
  }

  /** The cause in words. */
  public String description() {
    return description;
  }
}
