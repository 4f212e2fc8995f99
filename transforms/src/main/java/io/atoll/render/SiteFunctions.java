package io.atoll.render;

import io.atoll.render.template.Call;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The functions that know the site, and the filters of the same names. */
final class SiteFunctions {

  /** The functions whose argument names a page. */
  static final Set<String> NAMING_PAGES = Set.of("doc", "ref", "relref", "url_for");

  private SiteFunctions() {}

  static Map<String, Function> functions(Supplier<Rendering> rendering) {
    Map<String, Function> functions = new LinkedHashMap<>();
    page(functions, "doc", rendering, page -> page);
    page(functions, "ref", rendering, page -> page.attribute("permalink"));
    page(functions, "relref", rendering, page -> page.attribute("url"));
    page(functions, "url_for", rendering, page -> page.attribute("url"));
    functions.put(
        "absurl", Call.function("absurl", call -> absolute(rendering, call.text("path")), "path"));
    functions.put(
        "relurl", Call.function("relurl", call -> relative(rendering, call.text("path")), "path"));
    return functions;
  }

  private static void page(
      Map<String, Function> functions,
      String name,
      Supplier<Rendering> rendering,
      java.util.function.Function<PageView, ? extends @Nullable Object> result) {
    functions.put(
        name, Call.function(name, call -> result.apply(rendering.get().named(call)), "key"));
  }

  static Map<String, Filter> filters(Supplier<Rendering> rendering) {
    return Map.of(
        "absurl",
        Call.filter("absurl", (path, call) -> path == null ? null : absolute(rendering, path)),
        "relurl",
        Call.filter("relurl", (path, call) -> path == null ? null : relative(rendering, path)));
  }

  private static String absolute(Supplier<Rendering> rendering, Object path) {
    return rendering.get().addresses().absolute(path.toString());
  }

  private static String relative(Supplier<Rendering> rendering, Object path) {
    return rendering.get().addresses().relative(path.toString());
  }
}
