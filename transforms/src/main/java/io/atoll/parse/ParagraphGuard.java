package io.atoll.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses a paragraph in which so many links and the like stand that parsing it would take minutes:
 * flexmark copies the paragraph for each (its {@code LightInlineParserImpl.match}), which grows
 * with the square of its size.
 */
final class ParagraphGuard implements Parser.ParserExtension {
  private static final long MAX_COST = 300_000_000;
  private static final String COSTLY = "[]!<&`";
  private static final String WWW = "www.";
  private static final Pattern TABLE =
      Pattern.compile("[^\\n]*\\|[^\\n]*\\n[ \\t>]*[|:-][|: \\t-]*\\n.*", Pattern.DOTALL);

  /** The paragraph is refused. */
  static final class TooCostly extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;

    TooCostly(int offset) {
      this.offset = offset;
    }

    /** Where the paragraph, or its first line too many, begins in its text. */
    int offset() {
      return offset;
    }
  }

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new ParagraphLines());
    builder.paragraphPreProcessorFactory(new Paragraphs());
    builder.blockPreProcessorFactory(new Headings());
  }

  /** A short text can't be too costly, whatever it holds. */
  private static void check(Block block) {
    long length = block.getChars().length();
    if (length * length > MAX_COST) {
      check(block, block.getChars().toString());
    }
  }

  private static void check(Block block, String text) {
    boolean isTable = text.indexOf('|') >= 0 && TABLE.matcher(text).lookingAt();
    long cost = 0;
    for (int start = 0; start < text.length(); ) {
      int end = isTable ? text.indexOf('\n', start) : -1;
      int stop = end < 0 ? text.length() : end + 1;
      cost += (stop - start) * costly(text, start, stop);
      start = stop;
    }
    if (cost > MAX_COST) {
      throw new TooCostly(block.getStartOffset());
    }
  }

  private static long costly(String text, int start, int stop) {
    long count = 0;
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      if (COSTLY.indexOf(c) >= 0 || (c == 'w' && text.startsWith(WWW, i))) {
        count++;
      }
    }
    return count;
  }

  /** Looks at each paragraph before anything else does. */
  private static final class Paragraphs implements ParagraphPreProcessorFactory {
    @Override
    public ParagraphPreProcessor apply(ParserState any) {
      return (block, state) -> {
        check(block);
        return 0;
      };
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(ReferencePreProcessorFactory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  /** Looks at each heading, which may be a long line. */
  private static final class Headings implements BlockPreProcessorFactory {
    @Override
    public Set<Class<? extends Block>> getBlockTypes() {
      return Set.of(Heading.class);
    }

    @Override
    public BlockPreProcessor apply(ParserState any) {
      return (state, block) -> check(block);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
      return true;
    }
  }
}
