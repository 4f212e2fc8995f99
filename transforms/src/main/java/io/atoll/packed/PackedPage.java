package io.atoll.packed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page in a record.
 *
 * @param frontMatter as the format gives it; null if the body is a whole content file, which may
 *     begin with front matter of its own
 * @param body Markdown, in UTF-8 unless its author was wrong
 */
@SuppressWarnings("ArrayRecordComponent")
public record PackedPage(@Nullable Map<?, ?> frontMatter, byte[] body) {}
