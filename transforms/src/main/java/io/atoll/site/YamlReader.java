package io.atoll.site;

import io.atoll.model.SiteException;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML 1.2's plain scalars: a date, {@code yes} and {@code 12:30} are texts, not what YAML 1.1
 * makes of them.
 */
final class YamlReader {
  private static final int MAX_NESTING = 50;
  private static final int MAX_ALIASES = 50;
  private static final int MAX_CODE_POINTS = 64 << 20;

  private final Yaml yaml;

  YamlReader() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(true);
    options.setNestingDepthLimit(MAX_NESTING);
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setCodePointLimit(MAX_CODE_POINTS);
    DumperOptions dumping = new DumperOptions();
    yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(dumping),
            dumping,
            options,
            new CoreResolver());
  }

  Object read(String file, String text, int firstLine) {
    try {
      Object value = yaml.load(text);
      return value == null ? Map.of() : value;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + firstLine;
      throw new SiteException(file, line, "not valid YAML: " + oneLine(e.getProblem()));
    } catch (YAMLException e) {
      throw new SiteException(
          file, 0, "not valid YAML: " + oneLine(String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      throw new SiteException(file, 0, "YAML nested too deeply");
    }
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s+", " ");
  }

  /** Recognises what YAML 1.2's core schema does, without infinities and octal numbers. */
  private static final class CoreResolver extends Resolver {
    private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern WHOLE =
        Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,17}|0x[0-9a-fA-F]+)");
    private static final Pattern FRACTION =
        Pattern.compile("[-+]?[0-9]*\\.[0-9]+(?:[eE][-+]?[0-9]{1,3})?");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, FLAG, "tTfF");
      addImplicitResolver(Tag.INT, WHOLE, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FRACTION, "-+0123456789.");
      addImplicitResolver(Tag.MERGE, MERGE, "<");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
