package io.atoll.render.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.extension.core.CoreExtension;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import io.pebbletemplates.pebble.operator.Associativity;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.operator.BinaryOperatorType;
import io.pebbletemplates.pebble.operator.UnaryOperator;
import io.pebbletemplates.pebble.operator.UnaryOperatorImpl;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pebble as Atoll speaks it. Left out are the tags that would make a page depend on the order of
 * rendering ({@code cache}, {@code parallel}) or print without escaping ({@code embed}), and the
 * function {@code i18n}, which reads class path resources.
 */
public final class TemplateLanguage extends AbstractExtension {
  private final Map<String, Filter> filters;
  private final Map<String, Function> functions;
  private final Map<String, Object> globals;

  private TemplateLanguage(
      Map<String, Filter> filters, Map<String, Function> functions, Map<String, Object> globals) {
    this.filters = filters;
    this.functions = functions;
    this.globals = globals;
  }

  /**
   * An engine for these templates.
   *
   * @param templates sources by path; nothing else can be included or extended
   * @param filters by name, besides those of the language
   * @param functions by name, besides Pebble's own
   * @param globals what every template and macro sees, by name
   */
  public static PebbleEngine engine(
      Map<String, String> templates,
      Locale locale,
      Map<String, Filter> filters,
      Map<String, Function> functions,
      Map<String, Object> globals) {
    return new PebbleEngine.Builder()
        .loader(new TemplateMap(templates))
        .extension(new TemplateLanguage(filters, functions, globals))
        .registerExtensionCustomizer(
            new DisallowExtensionCustomizerBuilder()
                .disallowedTokenParserTags(List.of("cache", "parallel", "embed"))
                .disallowedFunctionKeys(List.of("i18n"))
                .build())
        .allowOverrideCoreOperators(true)
        .defaultLocale(locale)
        .newLineTrimming(false)
        .methodAccessValidator((object, method) -> false)
        .build();
  }

  /** The path below the templates' root that a path in a template means. */
  public static String resolve(String path, String from) {
    return TemplateMap.resolve(path, from);
  }

  @Override
  public Map<String, Filter> getFilters() {
    Map<String, Filter> all = new HashMap<>();
    new CoreExtension()
        .getFilters()
        .forEach((name, filter) -> all.put(name, new CoreFilter(name, filter)));
    all.putAll(ListFilters.all());
    all.putAll(TextFilters.all());
    all.put("escape", new EscapeFilter());
    all.put("date", DateFilter.create());
    all.put("default", Call.filter("default", TemplateLanguage::orElse, "default"));
    all.put("format", Call.filter("format", TemplateLanguage::formatted));
    all.putAll(filters);
    return all;
  }

  private static @Nullable Object orElse(@Nullable Object input, Call call) {
    return Truth.isEmpty(input) ? call.value("default") : input;
  }

  private static Object formatted(@Nullable Object input, Call call) {
    Object[] values = new Object[call.arguments().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = call.arguments().get(String.valueOf(i));
    }
    try {
      return String.format(Locale.ROOT, String.valueOf(input), values);
    } catch (IllegalArgumentException e) {
      throw call.failure("cannot use the pattern '" + input + "': " + e.getMessage());
    }
  }

  @Override
  public Map<String, Test> getTests() {
    return Map.of("empty", new EmptyTest());
  }

  private static final class EmptyTest implements Test {
    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }

    @Override
    public boolean apply(
        @Nullable Object input,
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return Truth.isEmpty(input);
    }
  }

  @Override
  public List<UnaryOperator> getUnaryOperators() {
    return List.of(new UnaryOperatorImpl("not", 500, NotOperator.class));
  }

  @Override
  public List<BinaryOperator> getBinaryOperators() {
    return List.of(
        new BinaryOperatorImpl(
            "or", 10, Logic.Or::new, BinaryOperatorType.NORMAL, Associativity.LEFT),
        new BinaryOperatorImpl(
            "and", 15, Logic.And::new, BinaryOperatorType.NORMAL, Associativity.LEFT));
  }

  @Override
  public List<NodeVisitorFactory> getNodeVisitors() {
    return List.of(template -> new Logic.Conditions((PebbleTemplateImpl) template));
  }

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(new Attributes());
  }

  @Override
  public Map<String, Function> getFunctions() {
    return functions;
  }

  @Override
  public Map<String, Object> getGlobalVariables() {
    return globals;
  }
}
