package io.atoll.packed;

import org.jspecify.annotations.Nullable;

/**
 * A record as it was read, not yet understood.
 *
 * @param number in its range, from 1; lines without a record count
 * @param entry its name in an archive; null where records have none
 * @param content what it holds
 */
public record PackedRecord(long number, @Nullable String entry, Content content) {

  /** What a record holds; is understood when it is asked for. */
  public interface Content {
    /**
     * The path that the record gives its page, as it is written.
     *
     * @throws UnusableRecord if it has none
     */
    String path();

    /**
     * The page.
     *
     * @throws UnusableRecord if it is none
     */
    PackedPage page();
  }

  /** A record that has nothing to give. */
  static PackedRecord unusable(long number, @Nullable String entry, String problem) {
    return new PackedRecord(
        number,
        entry,
        new Content() {
          @Override
          public String path() {
            return entry == null ? refused() : entry;
          }

          @Override
          public PackedPage page() {
            throw new UnusableRecord(problem);
          }

          private String refused() {
            throw new UnusableRecord(problem);
          }
        });
  }

  /** What failures find it by: its line or number in the file, or its name. */
  public String name(long before) {
    return entry == null ? String.valueOf(before + number) : entry;
  }
}
