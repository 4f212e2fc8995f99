package io.atoll.parse;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's parser of what stands within a block. Its own {@code match} copies the whole block for
 * every match, so that a paragraph of 50 KB with 20,000 backticks takes many seconds.
 */
final class InlineReader extends InlineParserImpl {

  InlineReader(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiters,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(options, specialCharacters, delimiterCharacters, delimiters, references, extensions);
  }

  @Override
  public @Nullable BasedSequence match(Pattern pattern) {
    int length = getInput().length();
    if (getIndex() >= length) {
      return null;
    }
    Matcher matcher = pattern.matcher(getInput());
    matcher.region(getIndex(), length);
    if (!matcher.find()) {
      return null;
    }
    setIndex(matcher.end());
    return getInput().subSequence(matcher.start(), matcher.end());
  }
}
