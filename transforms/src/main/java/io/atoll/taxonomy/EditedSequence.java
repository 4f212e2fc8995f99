package io.atoll.taxonomy;

import io.atoll.model.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which members of a list stand beside others than before. */
final class EditedSequence {
  private EditedSequence() {}

  /** The places of those members, and of those that have left theirs or come, as they are now. */
  static List<Sequence> between(List<String> before, List<String> now, EditedList list) {
    Map<String, Sequence> places = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      places.put(before.get(i), place(before, i));
    }
    List<Sequence> others = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Sequence place = place(now, i);
      if (list.isDisplaced(place.key()) || !place.equals(places.get(place.key()))) {
        others.add(place);
      }
    }
    return others;
  }

  private static Sequence place(List<String> keys, int index) {
    return new Sequence(keys.get(index), at(keys, index - 1), at(keys, index + 1));
  }

  private static @Nullable String at(List<String> keys, int index) {
    return index >= 0 && index < keys.size() ? keys.get(index) : null;
  }
}
