package io.atoll.parse;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts no block, but sees each line at which one could start, and refuses a paragraph or table of
 * very many: flexmark puts the whole paragraph together for each (its {@code HeadingParser}).
 */
final class ParagraphLines implements CustomBlockParserFactory {
  private static final int MAX_LINES = 20_000;

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return new Counter(options);
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return Set.of();
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(HeadingParser.Factory.class);
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  private static final class Counter extends AbstractBlockParserFactory {
    private @Nullable BlockParser open;
    private int lines;

    Counter(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BlockParser block = matched.getBlockParser();
      if (!block.isParagraphParser()) {
        open = null;
        return BlockStart.none();
      }
      lines = block == open ? lines + 1 : 0;
      open = block;
      if (lines > MAX_LINES) {
        throw new ParagraphGuard.TooCostly(state.getLine().getStartOffset());
      }
      return BlockStart.none();
    }
  }
}
