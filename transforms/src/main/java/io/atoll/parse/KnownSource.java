package io.atoll.parse;

import io.atoll.model.Availability;
import io.atoll.model.BodyLocation;
import io.atoll.model.PageLink;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.SourceFile;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.util.List;

/**
 * What one build learned of a source, for the next one.
 *
 * @param file the source as discovery found it
 * @param readMillis when it was about to be read, in milliseconds since the epoch
 * @param inherited stands for what it inherits
 * @param cascade stands for what it gives to others
 * @param availability when its page is part of the site
 * @param page its page, with the place of the body
 * @param links the body's links
 */
record KnownSource(
    SourceFile file,
    long readMillis,
    String inherited,
    String cascade,
    Availability availability,
    PageRef page,
    List<PageLink> links) {

  static final Wire<KnownSource> WIRE =
      Wire.of("KnownSource", KnownSource::writeTo, KnownSource::readFrom);

  /** Whether it is about the same file in the same place of the tree, whatever the file holds. */
  boolean isAbout(SourceFile other, String inheritedByOther) {
    return file.path().equals(other.path())
        && file.form() == other.form()
        && file.section().equals(other.section())
        && file.resources().equals(other.resources())
        && inherited.equals(inheritedByOther);
  }

  /** Whether size and time of the file prove that it holds what it held. */
  boolean isUntouched(SourceFile other) {
    return file.size() == other.size()
        && file.modifiedMillis() == other.modifiedMillis()
        && file.modifiedMillis() + SourceFile.TICK_MILLIS < readMillis;
  }

  /** The same, read again at another time without a change; a record may stand elsewhere. */
  KnownSource asFoundIn(SourceFile other, long millis) {
    PageRef there = page.standingIn(other.packed());
    return new KnownSource(other, millis, inherited, cascade, availability, there, links);
  }

  /** How far it reaches that a file, parsed again, gives another page. */
  enum Reach {
    /** Others show nothing of it that they did not show before. */
    PAGE,
    /** Those that show the page show another text, or date of its last change. */
    REFERENCES,
    /** Its place in the site may be another. */
    SITE
  }

  /** How far the change of a file reaches, but for its links, that has been parsed again. */
  Reach reach(ParsedPage parsed) {
    PageRef other = parsed.ref();
    PageRef before = page.at(BodyLocation.NONE);
    if (!availability.equals(parsed.availability()) || !before.shownAs(other).equals(other)) {
      return Reach.SITE;
    }
    if (before.withDigest(other.digest()).equals(other)) {
      return Reach.PAGE;
    }
    return page.isContent() && page.menus().isEmpty() ? Reach.REFERENCES : Reach.SITE;
  }

  /**
   * Whether a file that has been parsed again has the same links.
   *
   * @param inTheSameLines whether it counts where they stand
   */
  boolean isLinkedAs(List<PageLink> others, boolean inTheSameLines) {
    return inTheSameLines ? links.equals(others) : written(links).equals(written(others));
  }

  /** Links as they were written, wherever they stand. */
  private static List<PageLink> written(List<PageLink> links) {
    return links.stream().map(link -> link.in(0)).toList();
  }

  /** The same with its page changed. */
  KnownSource with(PageRef other) {
    return with(other, links);
  }

  /** The same with its page and its links changed. */
  KnownSource with(PageRef other, List<PageLink> others) {
    return new KnownSource(file, readMillis, inherited, cascade, availability, other, others);
  }

  /** The links of its page. */
  PageLinks pageLinks() {
    return PageLinks.of(page, links);
  }

  /** The page stands first after the name, as a part, for those who look for nothing else. */
  private void writeTo(WireOutput out) {
    out.text(file.key());
    out.raw(PageRef.WIRE.toBytes(page));
    SourceFile.WIRE.write(file, out);
    out.number(readMillis).text(inherited).text(cascade);
    availability.writeTo(out);
    out.list(links, PageLink::writeTo);
  }

  private static KnownSource readFrom(WireInput in) {
    in.text();
    PageRef page = PageRef.WIRE.read(in.part());
    return new KnownSource(
        SourceFile.WIRE.read(in),
        in.number(),
        in.text(),
        in.text(),
        Availability.readFrom(in),
        page,
        in.list(PageLink::readFrom));
  }
}
