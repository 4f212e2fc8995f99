package io.atoll.model;

/**
 * 128 bits that stand for a name, so that questions about names are small. Two 64-bit FNV-1a hashes
 * over the UTF-16 units with different bases, each finished by MurmurHash3's mixer: among a billion
 * names the chance of a collision is below 10^-20.
 *
 * @see <a href="http://www.isthe.com/chongo/tech/comp/fnv/">FNV</a>
 */
public record Fingerprint(long high, long low) {

  public static final Wire<Fingerprint> WIRE =
      Wire.of("Fingerprint", Fingerprint::writeTo, Fingerprint::readFrom);

  private static final long BASE = 0xcbf29ce484222325L;
  private static final long OTHER_BASE = 0x6c62272e07bb0142L;
  private static final long PRIME = 0x100000001b3L;

  public static Fingerprint of(String name) {
    long low = BASE;
    long high = OTHER_BASE;
    for (int i = 0; i < name.length(); i++) {
      char unit = name.charAt(i);
      low = (low ^ unit) * PRIME;
      high = (high ^ (unit + 0x9E37L)) * PRIME;
    }
    return new Fingerprint(mix(high + name.length()), mix(low));
  }

  /** What stands for a list of names that another one is added to: it depends on their order. */
  public Fingerprint followedBy(Fingerprint other) {
    return new Fingerprint(mix(high * PRIME + other.high), mix(low * PRIME + other.low));
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  public void writeTo(WireOutput out) {
    out.fixed(high).fixed(low);
  }

  public static Fingerprint readFrom(WireInput in) {
    return new Fingerprint(in.fixed(), in.fixed());
  }
}
