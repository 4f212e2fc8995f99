package io.atoll.model;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes records of any type with values that are seldom kind. */
public final class RandomRecords {
  private static final String[] TEXTS = {
    "", "a", "docs/install", "Ærø & \"Co\"", "\0L3\0", "日本語", "\uFFFD\uE000", "🏝 atoll", "\n\t"
  };
  private static final long[] NUMBERS = {
    0, 1, -1, 63, 64, -65, 300, Long.MIN_VALUE, Long.MAX_VALUE
  };
  private static final int MAX_DEPTH = 4;

  private final Random random;

  public RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  /** A record whose components are random; those that may be absent sometimes are. */
  public <T extends Record> T make(Class<T> type) {
    return type.cast(record(type, 0));
  }

  private Object record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(components[i].getAnnotatedType(), depth + 1);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type, e);
    }
  }

  private @Nullable Object value(AnnotatedType annotated, int depth) {
    if (annotated.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
      return null;
    }
    if (annotated instanceof AnnotatedParameterizedType generic) {
      AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
      Type raw = ((ParameterizedType) generic.getType()).getRawType();
      return raw == Map.class
          ? map(arguments[1], depth)
          : raw == Set.class ? new HashSet<>(list(arguments[0], depth)) : list(arguments[0], depth);
    }
    return plain((Class<?>) annotated.getType(), depth);
  }

  private Object plain(Class<?> type, int depth) {
    if (type == String.class) {
      return text();
    } else if (type == int.class) {
      return (int) number();
    } else if (type == long.class || type == Long.class) {
      return number();
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == OffsetDateTime.class) {
      return date();
    } else if (type == PageEdges.class) {
      return new PageEdges(edges(), edges());
    } else if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    return record(type, depth);
  }

  private Map<EdgeKind, Long> edges() {
    Map<EdgeKind, Long> edges = new EnumMap<>(EdgeKind.class);
    for (EdgeKind kind : EdgeKind.values()) {
      if (random.nextBoolean()) {
        edges.put(kind, (long) random.nextInt(1_000_000));
      }
    }
    return edges;
  }

  private Map<String, @Nullable Object> map(AnnotatedType values, int depth) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = size(depth); i > 0; i--) {
      map.put(text() + i, value(values, depth));
    }
    return map;
  }

  private List<@Nullable Object> list(AnnotatedType values, int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = size(depth); i > 0; i--) {
      list.add(value(values, depth));
    }
    return list;
  }

  private int size(int depth) {
    return depth > MAX_DEPTH ? 0 : random.nextInt(4);
  }

  /** A text of code points of every length in UTF-8, surrogates in pairs only. */
  public String text() {
    if (random.nextBoolean()) {
      return TEXTS[random.nextInt(TEXTS.length)];
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int c = random.nextInt(1 << (7 + 3 * random.nextInt(5)));
      boolean usable = Character.isValidCodePoint(c) && (c < 0xD800 || c > 0xDFFF);
      text.appendCodePoint(usable ? c : 'x');
    }
    return text.toString();
  }

  private long number() {
    return random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextLong();
  }

  private OffsetDateTime date() {
    int seconds = random.nextInt(2 * 18 * 3600) - 18 * 3600;
    return OffsetDateTime.of(
        random.nextInt(20_000) - 9_999,
        1 + random.nextInt(12),
        1 + random.nextInt(28),
        random.nextInt(24),
        random.nextInt(60),
        random.nextInt(60),
        random.nextInt(1_000_000_000),
        ZoneOffset.ofTotalSeconds(seconds));
  }
}
