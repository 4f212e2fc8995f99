package io.atoll.render.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What templates loop over: lists, and lazy iterables that are never held whole. */
public final class Sequence {

  private Sequence() {}

  /** The input as something to iterate; null counts as empty. */
  static Iterable<?> of(@Nullable Object input, Call call) {
    if (input == null) {
      return List.of();
    }
    if (input instanceof Iterable<?> iterable) {
      return iterable;
    }
    if (input instanceof Map<?, ?> map) {
      return map.entrySet();
    }
    if (input instanceof Object[] array) {
      return Arrays.asList(array);
    }
    throw call.failure("needs a list, not '" + input + "'");
  }

  /** The input as a list in memory: a list itself, or all that an iterable gives. */
  static List<?> held(@Nullable Object input, Call call) {
    Iterable<?> elements = of(input, call);
    if (elements instanceof List<?> list) {
      return list;
    }
    List<@Nullable Object> result = new ArrayList<>();
    elements.forEach(result::add);
    return result;
  }

  /** The same elements changed one by one as they are asked for. */
  public static <T, R> Iterable<R> map(Iterable<T> elements, Function<T, R> change) {
    return () -> {
      Iterator<T> iterator = elements.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return iterator.hasNext();
        }

        @Override
        public R next() {
          return change.apply(iterator.next());
        }
      };
    };
  }

  /** The elements that pass: at once from a collection, else as they are asked for. */
  static Iterable<?> where(Iterable<?> elements, Predicate<@Nullable Object> test) {
    if (elements instanceof Collection<?> collection) {
      List<@Nullable Object> result = new ArrayList<>();
      for (Object element : collection) {
        if (test.test(element)) {
          result.add(element);
        }
      }
      return result;
    }
    return () -> new Matching(elements.iterator(), test);
  }

  /** The first elements: as a list if they are few, else as they are asked for. */
  static Iterable<?> limit(Iterable<?> elements, int count, int mostHeld) {
    if (elements instanceof List<?> list) {
      return list.subList(0, Math.min(count, list.size()));
    }
    Iterable<?> lazy = () -> new Limited(elements.iterator(), count);
    if (count > mostHeld) {
      return lazy;
    }
    List<@Nullable Object> result = new ArrayList<>();
    lazy.forEach(result::add);
    return result;
  }

  /** The elements behind the first ones. */
  static <T> Iterable<T> offset(Iterable<T> elements, int count) {
    if (elements instanceof List<T> list) {
      return list.subList(Math.min(count, list.size()), list.size());
    }
    return () -> {
      Iterator<T> iterator = elements.iterator();
      for (int i = 0; i < count && iterator.hasNext(); i++) {
        iterator.next();
      }
      return iterator;
    };
  }

  private static final class Limited implements Iterator<Object> {
    private final Iterator<?> source;
    private int left;

    Limited(Iterator<?> source, int left) {
      this.source = source;
      this.left = left;
    }

    @Override
    public boolean hasNext() {
      return left > 0 && source.hasNext();
    }

    @Override
    public Object next() {
      if (left-- <= 0) {
        throw new NoSuchElementException();
      }
      return source.next();
    }
  }

  private static final class Matching implements Iterator<@Nullable Object> {
    private final Iterator<?> source;
    private final Predicate<@Nullable Object> test;
    private @Nullable Object found;
    private boolean ready;

    Matching(Iterator<?> source, Predicate<@Nullable Object> test) {
      this.source = source;
      this.test = test;
    }

    @Override
    public boolean hasNext() {
      while (!ready && source.hasNext()) {
        found = source.next();
        ready = test.test(found);
      }
      return ready;
    }

    @Override
    public @Nullable Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return found;
    }
  }
}
