package io.atoll.parse;

import com.vladsch.flexmark.ext.emoji.Emoji;
import com.vladsch.flexmark.ext.emoji.EmojiImageType;
import com.vladsch.flexmark.ext.emoji.EmojiShortcutType;
import com.vladsch.flexmark.ext.emoji.internal.EmojiResolvedShortcut;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Locale;

/** Writes tables, task lists, strikethrough and emoji. */
final class ExtensionHtml {
  private static final String DONE = TaskListExtension.ITEM_DONE_MARKER.getDefaultValue();
  private static final String NOT_DONE = TaskListExtension.ITEM_NOT_DONE_MARKER.getDefaultValue();

  private final DocumentRenderer renderer;
  private final ListOptions listOptions;

  ExtensionHtml(DocumentRenderer renderer, DataHolder options) {
    this.renderer = renderer;
    listOptions = ListOptions.get(options);
  }

  void register() {
    renderer.register(TableBlock.class, (node, html) -> renderer.lines("table", node, html));
    renderer.register(TableHead.class, (node, html) -> renderer.line("thead", node, html));
    renderer.register(TableBody.class, (node, html) -> renderer.line("tbody", node, html));
    renderer.register(TableRow.class, (node, html) -> renderer.line("tr", node, html));
    renderer.register(TableCell.class, this::cell);
    renderer.register(TaskListItem.class, this::task);
    renderer.register(Strikethrough.class, (node, html) -> renderer.inline("del", node, html));
    renderer.register(Emoji.class, this::emoji);
  }

  private void cell(TableCell node, HtmlLines html) {
    String tag = node.isHeader() ? "th" : "td";
    html.raw("<").raw(tag);
    TableCell.Alignment alignment = node.getAlignment();
    if (alignment != null) {
      html.attribute("align", alignment.name().toLowerCase(Locale.ROOT));
    }
    html.raw(">");
    renderer.children(node, html);
    html.raw("</").raw(tag).raw(">");
  }

  private void task(TaskListItem node, HtmlLines html) {
    boolean isTight = listOptions.isTightListItem(node);
    html.line().raw("<li").attribute("class", "task-list-item").raw(">");
    if (!isTight) {
      html.line().raw("<p>");
    }
    html.raw(node.isItemDoneMarker() ? DONE : NOT_DONE);
    renderer.children(node, html);
    if (!isTight) {
      html.raw("</p>").line();
    }
    html.raw("</li>").line();
  }

  private void emoji(Emoji node, HtmlLines html) {
    String unicode =
        EmojiResolvedShortcut.getEmojiText(
                node, EmojiShortcutType.GITHUB, EmojiImageType.UNICODE_ONLY, "")
            .emojiText;
    if (unicode == null) {
      html.text(":");
      renderer.children(node, html);
      html.text(":");
    } else {
      html.text(unicode);
    }
  }
}
