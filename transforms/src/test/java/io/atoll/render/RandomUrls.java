package io.atoll.render;

import java.util.List;
import java.util.Random;

/** Makes URLs of pages of which addresses need escapes and orders need care. */
final class RandomUrls {
  private static final List<String> PIECES =
      List.of(
          "a", "A", "z", "Z", "ü", "Ü", "日", "\uFF5E", "😀", "🏝", " ", "%", "%41", "+", "-", ".",
          "~", "&", "<", "?", "#", "/b");

  private final Random random;

  RandomUrls(long seed) {
    random = new Random(seed);
  }

  String next() {
    StringBuilder url = new StringBuilder("/");
    for (int i = random.nextInt(6); i >= 0; i--) {
      url.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return url.append('/').toString();
  }
}
